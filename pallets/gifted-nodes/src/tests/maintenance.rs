//! Time off for nodes.

use crate::{mock::*, Error, Presences, Status, CREDIT_ERAS};
use frame_support::{assert_noop, assert_ok};
use immortal_primitives::{
	consensus::Freeze,
	money::{Coin, Pot},
	nodes::NodeId,
	time::Clock,
};

/// The windows of maintenance that a node has left.
fn credit(node: NodeId) -> u32 {
	Presences::<Test>::get(node).expect("the node is registered").credit
}

fn judged_of(node: NodeId) -> Vec<(u32, u32, u32, bool)> {
	let eras = judged(node).into_iter();
	eras.map(|era| (era.era, era.windows, era.present, era.kept)).collect()
}

#[test]
fn windows_of_maintenance_are_forgiven_and_used_up() {
	Chain::new().run(|| {
		let node = working_service(&ADA);
		run_to_window(2);
		assert_ok!(start_maintenance(&ADA, node));
		assert_eq!(status(node), Status::Maintenance);
		run_to_window(5);
		assert_ok!(end_maintenance(&ADA, node));
		assert_eq!(status(node), Status::Pending);
		assert_eq!(beat(node), Ok(()));
		assert_eq!((status(node), credit(node)), (Status::Active, 1));
		run_to_era(1);
		blocks(2);
		// What it did in the window it left in is not asked for, and helps.
		assert_eq!(judged_of(node), [(0, 3, 3, true)]);
	});
}

#[test]
fn what_is_overdrawn_is_missed() {
	Chain::new()
		.with_policy(|policy| policy.maintenance_windows = 2)
		.run(|| {
			let node = working_service(&ADA);
			run_to_era(1);
			assert_ok!(start_maintenance(&ADA, node));
			run_to_era(3);
			blocks(2);
			assert_eq!(judged_of(node), [(0, 6, 6, true), (1, 4, 0, false), (2, 6, 0, false)]);
			assert_eq!(credit(node), 0);
			assert!(bonded(node) < units(Coin::Nex, 100));
			assert_eq!(
				free(Coin::Nex, &Pot::Treasury.account()) + bonded(node) - units(Coin::Nex, 100),
				Coin::Nex.cap() / 20
			);
		});
}

#[test]
fn without_credit_there_is_no_maintenance() {
	Chain::new().run(|| {
		let node = working_service(&ADA);
		assert_ok!(start_maintenance(&ADA, node));
		run_to_window(5);
		assert_ok!(end_maintenance(&ADA, node));
		assert_eq!(beat(node), Ok(()));
		assert_eq!(credit(node), 0);
		assert_noop!(start_maintenance(&ADA, node), Error::<Test>::NoMaintenanceLeft);
	});
}

#[test]
fn credit_is_full_again_after_its_eras() {
	Chain::new().with_periods(2, 6).run(|| {
		let node = working_service(&ADA);
		assert_ok!(start_maintenance(&ADA, node));
		run_to_window(4);
		assert_ok!(end_maintenance(&ADA, node));
		run_to_era(CREDIT_ERAS - 1);
		blocks(2);
		assert_eq!(credit(node), 0);
		run_to_era(CREDIT_ERAS);
		blocks(2);
		assert_eq!(credit(node), 4);
		assert_ok!(start_maintenance(&ADA, node));
		run_to_era(CREDIT_ERAS + 1);
		assert_eq!(
			Presences::<Test>::get(node).map(|presence| presence.credit_refills),
			Some(2 * CREDIT_ERAS)
		);
	});
}

#[test]
fn who_is_maintained_is_so_once() {
	Chain::new().run(|| {
		let node = working_service(&ADA);
		assert_noop!(end_maintenance(&ADA, node), Error::<Test>::NotInMaintenance);
		assert_ok!(start_maintenance(&ADA, node));
		assert_noop!(start_maintenance(&ADA, node), Error::<Test>::InMaintenance);
		assert_ok!(end_maintenance(&ADA, node));
		assert_noop!(end_maintenance(&ADA, node), Error::<Test>::NotInMaintenance);
	});
}

#[test]
fn who_does_not_work_is_not_maintained() {
	Chain::new().run(|| {
		let node = service(&ADA);
		assert_noop!(start_maintenance(&ADA, node), Error::<Test>::NotWorking);
		assert_eq!(beat(node), Ok(()));
		assert_ok!(jail(node));
		assert_noop!(start_maintenance(&ADA, node), Error::<Test>::NotWorking);
		assert_noop!(end_maintenance(&ADA, node), Error::<Test>::NotInMaintenance);
	});
}

#[test]
fn who_stands_by_is_maintained_too() {
	Chain::new().run(|| {
		let node = working_service(&ADA);
		kill(node);
		run_to_window(5);
		assert_eq!(status(node), Status::Standby);
		assert_ok!(start_maintenance(&ADA, node));
	});
}

#[test]
fn maintenance_that_is_over_is_duty_again() {
	Chain::new().run(|| {
		let node = working_service(&ADA);
		assert_ok!(start_maintenance(&ADA, node));
		kill(node);
		run_to_window(2);
		assert_ok!(end_maintenance(&ADA, node));
		run_to_era(1);
		blocks(2);
		assert_eq!(status(node), Status::Pending);
		assert_eq!(judged_of(node), [(0, 4, 1, false)]);
	});
}

#[test]
fn coming_and_going_in_one_window_costs_no_credit() {
	Chain::new().run(|| {
		let node = working_service(&ADA);
		for _ in 0..20 {
			assert_ok!(start_maintenance(&ADA, node));
			assert_ok!(end_maintenance(&ADA, node));
			blocks(10);
			assert_eq!(beat(node), Ok(()));
		}
		assert_eq!(credit(node), 4);
		assert_eq!(TestClock::era(), 3);
		assert_eq!(judged_of(node), [(0, 6, 6, true), (1, 6, 6, true), (2, 6, 6, true)]);
	});
}

#[test]
fn a_validator_in_maintenance_leaves_the_set_and_returns() {
	Chain::new().of_owner_and(6).run(|| {
		run_to_window(1);
		assert_ok!(start_maintenance(&founder(2), 2));
		assert_eq!(Demands::get(), [Freeze::Respected]);
		blocks(2);
		assert!(!set().contains(&2));
		assert_eq!(status(2), Status::Maintenance);
		run_to_window(3);
		assert!(!set().contains(&2), "it does not come back by itself");
		assert_ok!(end_maintenance(&founder(2), 2));
		send_due();
		assert_eq!(status(2), Status::Standby);
		run_to_window(5);
		assert!(set().contains(&2));
		assert_eq!(status(2), Status::Active);
	});
}

#[test]
fn a_validator_that_is_not_in_the_set_has_none_changed() {
	Chain::new()
		.with_policy(|policy| policy.validators = 3)
		.of_owner_and(3)
		.run(|| {
			run_to_window(3);
			assert_eq!(members(), [0, 1, 2].into());
			Demands::set(vec![]);
			assert_ok!(start_maintenance(&founder(3), 3));
			assert_eq!(Demands::get(), []);
		});
}

#[test]
fn a_validator_stays_in_a_frozen_set_until_finality_is_back() {
	Chain::new().of_owner_and(6).run(|| {
		run_to_window(1);
		Frozen::set(true);
		assert_ok!(start_maintenance(&founder(2), 2));
		run_to_window(4);
		assert!(set().contains(&2));
		Frozen::set(false);
		run_to_window(6);
		assert!(!set().contains(&2));
	});
}
