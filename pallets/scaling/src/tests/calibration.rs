//! What comes of forecasts, and what may be spent by that.

use crate::{mock::*, Event, Kinds, Trusts};
use frame_support::assert_ok;
use immortal_primitives::{
	money::{Balance, COIN},
	nodes::{Kind, Resources},
	scaling::{Checked, DecisionId, DecisionStatus},
	time::EraIndex,
};
use sp_runtime::Perbill;

const KIND: Kind = Kind::EncCluster;

fn percent(share: u32) -> Perbill {
	Perbill::from_percent(share)
}

/// All of an era is told of, in which so much was used of clusters; and it is looked at.
fn tell_and_look(era: EraIndex, used: u64) {
	for told_era in [era - 1, era] {
		if told_era >= Kinds::<Test>::get(KIND).work.era {
			bill(told_era, 3, Resources::all(used), 1_000);
			told(told_era);
		}
	}
	next_session();
}

fn outcome(id: DecisionId) -> Option<Perbill> {
	record(id).outcome
}

/// A decision of era 0 about two lots, that forecasts a load of four fifths.
fn forecast() -> DecisionId {
	let id = decide_for(2);
	assert_eq!(record(id).decision.forecast, percent(80));
	assert_eq!(awaited(), Some((id, percent(80), 1)));
	id
}

/// The forecast that comes due next: whose, of what, and when.
fn awaited() -> Option<(DecisionId, Perbill, EraIndex)> {
	let forecast = Kinds::<Test>::get(KIND).forecast?;
	Some((forecast.decision, forecast.load, forecast.due))
}

#[test]
fn a_forecast_is_checked_when_the_next_era_is_told_of() {
	chain().run(|| {
		let id = forecast();
		for who in [ADA, BOB] {
			contract_of(who, id);
		}
		go_to_era(2);
		next_session();
		assert_eq!(outcome(id), None, "not all is told of era 1");
		// 960 of 1,200.
		tell_and_look(1, 960);
		assert_eq!(outcome(id), Some(percent(80)));
		// It was right: an eighth of the way from a half to nothing.
		let mean_error = Perbill::from_parts(437_500_000);
		assert_eq!(
			(Trusts::<Test>::get().mean_error, Trusts::<Test>::get().forecasts),
			(mean_error, 1)
		);
		assert!(is_told(&Event::ForecastChecked {
			id,
			forecast: percent(80),
			outcome: percent(80),
			mean_error,
			cap: 1_125 * COIN / 10,
		}));
		assert_eq!(Scaling::cap(), 1_125 * COIN / 10);
		assert_eq!(Scaling::confidence(), Perbill::from_parts(562_500_000));
		// Once.
		next_session();
		assert_eq!(Trusts::<Test>::get().forecasts, 1);
	});
}

#[test]
fn a_forecast_that_was_wrong_lowers_the_cap() {
	chain().run(|| {
		let id = forecast();
		go_to_era(2);
		// Nobody came: 1,000 of 1,000 are used. A fifth off.
		tell_and_look(1, 1_000);
		assert_eq!(outcome(id), Some(Perbill::one()));
		assert_eq!(Trusts::<Test>::get().mean_error, Perbill::from_parts(462_500_000));
	});
	chain().run(|| {
		let id = forecast();
		go_to_era(2);
		// Nothing is used at all.
		tell_and_look(1, 0);
		assert_eq!(outcome(id), Some(Perbill::zero()));
		assert_eq!(Trusts::<Test>::get().mean_error, Perbill::from_parts(562_500_000));
		assert_eq!(Scaling::cap(), 875 * COIN / 10);
	});
}

#[test]
fn one_forecast_of_a_kind_comes_due_at_a_time() {
	chain().run(|| {
		let id = forecast();
		contract_of(ADA, id);
		next_blocks(20);
		assert_eq!(record(id).status, DecisionStatus::Expired);
		assert_eq!(alive(KIND), Some(1));
		// One lot of two came: it is of eleven.
		let one = Perbill::from_rational(960u32, 1_100u32);
		assert_eq!(awaited(), Some((id, one, 1)));
		go_to_era(2);
		tell_and_look(1, 880);
		assert_eq!((outcome(id), outcome(1)), (Some(percent(80)), None));
		let checked = Checked {
			decision: id,
			forecast: one,
			outcome: percent(80),
		};
		assert_eq!(Scaling::calibration().last, Some(checked));
	});
}

#[test]
fn what_nobody_took_forecasts_nothing() {
	chain().run(|| {
		let id = forecast();
		next_blocks(19);
		assert_ok!(cancel(OWNER, id));
		assert_eq!(awaited(), None);
		assert_eq!(decide_for(2), 1);
		assert_eq!(awaited(), Some((1, percent(80), 1)));
	});
}

#[test]
fn what_waits_forecasts_nothing_until_it_is_approved() {
	chain().with_automatic_limit(0).run(|| {
		let id = decide_for(1);
		assert_eq!(awaited(), None);
		assert_ok!(approve(SPENDER, id));
		assert_eq!(awaited().map(|(id, _, due)| (id, due)), Some((id, 1)));
	});
}

#[test]
fn what_is_forgotten_is_checked_all_the_same() {
	chain().run(|| {
		let id = forecast();
		contract_of(ADA, id);
		assert_ok!(cancel(OWNER, id));
		crate::Decisions::<Test>::remove(id);
		go_to_era(2);
		tell_and_look(1, 880);
		assert_eq!(awaited(), None);
		assert_eq!(Trusts::<Test>::get().forecasts, 1);
	});
}

/// Counted as spent without approval in this era.
fn spent() -> Balance {
	Scaling::spent()
}

#[test]
fn what_is_open_counts_and_what_is_not_spent_of_it_does_not() {
	chain().run(|| {
		let id = decide_for(3);
		assert_eq!((spent(), Scaling::cap_left()), (12 * COIN, 88 * COIN));
		// It is cheaper.
		contract_of(ADA, id);
		assert_eq!(spent(), 8 * COIN + LOT_FLOOR);
		next_blocks(5);
		contract_of(BOB, id);
		assert_eq!(spent(), 8 * COIN + LOT_FLOOR);
		// The third is not sold.
		assert_ok!(cancel(OWNER, id));
		assert_eq!(spent(), 4 * COIN + LOT_FLOOR);
	});
}

#[test]
fn what_gifters_took_is_not_spent() {
	chain().with_generous_gifters().run(|| {
		decide_for(1);
		assert_eq!(spent(), 4 * COIN);
		node_of(ADA).of_miner(10).register();
		next_block();
		assert_eq!(spent(), 0);
	});
}

#[test]
fn what_gifts_cost_is_not_spent_either() {
	chain().with_spendable(0).run(|| {
		decide_for(5);
		assert_eq!(spent(), 0);
	});
}

#[test]
fn an_era_is_not_charged_or_relieved_for_another() {
	chain().run(|| {
		while window() < ERA_WINDOWS - 1 {
			next_session();
		}
		be_short_of(Kind::BpciNotary, 3);
		request(SPENDER, KIND, 1).unwrap();
		next_block();
		// Decided in era 0, in its last session.
		let id = {
			System::set_block_number(System::block_number() + 1);
			Scaling::look_at(Kind::BpciNotary);
			alive(Kind::BpciNotary).unwrap()
		};
		assert_eq!(spent(), 12 * COIN);
		next_era();
		assert_eq!(spent(), 0);
		be_short_of(Kind::BpiParachain, 1);
		next_session();
		assert_eq!(spent(), 4 * COIN);
		// What comes of the other is of era 0.
		contract_of(ADA, id);
		assert_eq!(spent(), 4 * COIN);
		assert_ok!(cancel(OWNER, id));
		assert_eq!(spent(), 4 * COIN);
	});
}

#[test]
fn the_view_says_so() {
	chain().run(|| {
		decide_for(1);
		let calibration = Scaling::scaling_view().calibration;
		assert_eq!(
			(calibration.mean_error, calibration.confidence),
			(percent(50), percent(50))
		);
		assert_eq!(
			(calibration.forecasts, calibration.cap, calibration.spent),
			(0, 100 * COIN, 4 * COIN)
		);
	});
}
