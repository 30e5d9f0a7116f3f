//! What an era earns.

use crate::{mock::*, Earned, Event, OpenRound};
use immortal_primitives::{
	money::{Coin, CoinAmounts, Pot},
	nodes::NodeEra,
};
use sp_runtime::Perbill;

/// What is claimed for a node, in tenths of a unit, in the order of [`Coin::ALL`].
fn claimed(node: u32) -> [u128; 4] {
	let claims = Earned::<Test>::get(node).expect("it was judged").claims;
	Coin::ALL.map(|coin| coin.value(claims.get(coin)).expect("it is small") * 10 / immortal_primitives::money::COIN)
}

fn claimed_of(era: NodeEra<u64>) -> [u128; 4] {
	let node = OpenRound::<Test>::get().rewards + 100;
	judge(node, era);
	claimed(node)
}

#[test]
fn a_service_node_that_gives_nothing_away_is_paid_for_operation_and_premium() {
	Chain::new().run(|| {
		assert_eq!(claimed_of(era()), [0, 0, 5_000, 1_000]);
		System::assert_last_event(
			Event::RewardAccrued {
				node: 100,
				era: 0,
				claims: CoinAmounts {
					flx: units(Coin::Flx, 500),
					aur: units(Coin::Aur, 100),
					..Default::default()
				},
				given: CoinAmounts::default(),
			}
			.into(),
		);
	});
}

#[test]
fn a_seat_is_paid_in_gen_and_so_is_what_its_operator_does() {
	Chain::new().run(|| {
		let seated = NodeEra { seated: true, ..era() };
		assert_eq!(claimed_of(seated.clone()), [500, 0, 5_000, 1_000]);
		serve(ADA, Perbill::from_percent(50));
		assert_eq!(claimed_of(seated), [750, 0, 5_000, 1_000]);
		assert_eq!(claimed_of(era())[0], 250);
	});
}

#[test]
fn what_is_given_away_is_paid_in_nex_and_goes_to_the_treasury() {
	Chain::new().run(|| {
		let gives = NodeEra {
			given: Perbill::from_percent(20),
			..era()
		};
		judge(1, gives);
		// Of 0, 60, 500 and 100 units, a fifth is the treasury's.
		assert_eq!(claimed(1), [0, 480, 4_000, 800]);
		let round = OpenRound::<Test>::get();
		assert_eq!(
			(round.given.nex, round.given.flx),
			(units(Coin::Nex, 12), units(Coin::Flx, 100))
		);
	});
}

#[test]
fn half_an_era_is_half_the_work_and_bad_uptime_no_premium() {
	Chain::new().run(|| {
		let late = NodeEra {
			windows: 50,
			present: 50,
			..era()
		};
		assert_eq!(claimed_of(late), [0, 0, 2_500, 500]);
		let patchy = NodeEra { present: 95, ..era() };
		assert_eq!(claimed_of(patchy), [0, 0, 4_750, 475]);
		let bad = NodeEra { present: 80, ..era() };
		assert_eq!(claimed_of(bad), [0, 0, 4_000, 0]);
	});
}

#[test]
fn a_promise_that_was_not_kept_earns_nothing_and_says_so() {
	Chain::new().run(|| {
		bill(7, Coin::Flx, units(Coin::Flx, 100));
		judge(7, NodeEra { kept: false, ..era() });
		let earned = Earned::<Test>::get(7).expect("it was judged");
		assert!(earned.claims.is_zero() && !earned.last.kept);
		assert_eq!(earned.last.reward, CoinAmounts::default());
		assert_eq!(OpenRound::<Test>::get().rewards, 0);
		// What was billed then is not paid later.
		assert_eq!(claimed_of(era())[2], 5_000);
	});
}

#[test]
fn billed_work_is_paid_by_what_it_brought_in() {
	Chain::new().run(|| {
		let idle = NodeEra { standing: 0, ..era() };
		for coin in Coin::ALL {
			bill(100, coin, units(coin, 100));
		}
		assert_eq!(claimed_of(idle), [100, 300, 500, 100]);
	});
}

#[test]
fn the_owners_nodes_are_no_gifts() {
	Chain::new().run(|| {
		let own = NodeEra {
			operator: OWNER,
			..era()
		};
		judge(1, own.clone());
		assert_eq!(Earned::<Test>::get(1), None);
		InOffice::set(None);
		judge(1, own);
		assert_eq!(claimed(1)[2], 5_000);
	});
}

#[test]
fn eras_of_a_round_add_up() {
	Chain::new().run(|| {
		judge(1, era());
		judge(1, NodeEra { era: 1, ..era() });
		assert_eq!(claimed(1), [0, 0, 10_000, 2_000]);
		assert_eq!(OpenRound::<Test>::get().rewards, 2);
	});
}

#[test]
fn the_pool_has_nothing_but_its_minimum_before_the_first_round() {
	Chain::new().run(|| {
		judge(1, era());
		use frame_support::traits::fungibles::Inspect;
		assert_eq!(pot(Pot::IncentivePool), CoinAmounts::from_fn(Coins::minimum_balance));
	});
}
