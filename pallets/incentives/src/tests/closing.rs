//! How pools are shared out.

use crate::{mock::*, Due, Earned, Event, History, OpenRound, Promised, Settling, KEPT_ROUNDS};
use immortal_primitives::{
	money::{Coin, CoinAmounts, Pot},
	nodes::{NodeEra, OnNodeEvents},
};
use sp_runtime::Perbill;

fn gives(percent: u32) -> NodeEra<u64> {
	NodeEra {
		given: Perbill::from_percent(percent),
		..era()
	}
}

fn of_bob() -> NodeEra<u64> {
	NodeEra { operator: BOB, ..era() }
}

#[test]
fn a_round_closes_in_the_block_after_all_are_judged() {
	Chain::new().run(|| {
		judge(1, era());
		<Incentives as OnNodeEvents<u64>>::on_eras_judged(1);
		assert_eq!((OpenRound::<Test>::get().index, Due::<Test>::get()), (0, Some(1)));
		next_block();
		assert_eq!((OpenRound::<Test>::get().index, Due::<Test>::get()), (1, None));
		next_block();
		assert_eq!(OpenRound::<Test>::get().index, 1);
	});
}

#[test]
fn the_reserve_adds_what_is_claimed_and_no_more() {
	Chain::new().run(|| {
		let before = pot(Pot::IncentiveReserve);
		judge(1, gives(20));
		let claimed = {
			let round = OpenRound::<Test>::get();
			round.claims.saturating_add(round.given)
		};
		let treasury = pot(Pot::Treasury);
		close(1);
		assert_eq!(before.saturating_sub(pot(Pot::IncentiveReserve)), claimed);
		let to_treasury = pot(Pot::Treasury).saturating_sub(treasury);
		assert_eq!(Promised::<Test>::get(), claimed.saturating_sub(to_treasury));
		assert_eq!(to_treasury.flx, units(Coin::Flx, 100));
		System::assert_last_event(
			Event::RoundClosed {
				round: 0,
				before: 1,
				claimed,
				allotted: claimed,
				released: claimed,
				to_treasury,
			}
			.into(),
		);
		let summary = History::<Test>::get(0).expect("the round is closed");
		assert_eq!((summary.rewards, summary.claimed, summary.closed_at), (1, claimed, 2));
	});
}

#[test]
fn what_billing_added_goes_first() {
	Chain::new().run(|| {
		let reserve = pot(Pot::IncentiveReserve).flx;
		give(Coin::Flx, Pot::IncentivePool, units(Coin::Flx, 300));
		judge(1, era());
		close(1);
		assert_eq!(reserve - pot(Pot::IncentiveReserve).flx, units(Coin::Flx, 200));
		// More than is claimed stays for the next round.
		give(Coin::Flx, Pot::IncentivePool, units(Coin::Flx, 800));
		judge(1, era());
		close(2);
		assert_eq!(reserve - pot(Pot::IncentiveReserve).flx, units(Coin::Flx, 200));
		assert_eq!(Incentives::pools().income.flx, units(Coin::Flx, 300));
	});
}

#[test]
fn all_claims_on_a_short_coin_shrink_alike_and_others_do_not() {
	Chain::new().run(|| {
		// A 1,460th of it is 250 units, for 1,000 that are claimed.
		shrink_reserve(Coin::Flx, units(Coin::Flx, 250 * 1_460));
		let treasury = pot(Pot::Treasury).flx;
		judge(1, era());
		judge(
			2,
			NodeEra {
				operator: BOB,
				..gives(50)
			},
		);
		close(1);
		let summary = History::<Test>::get(0).expect("the round is closed");
		assert_eq!(summary.allotted.flx, units(Coin::Flx, 250));
		assert_eq!(summary.allotted.aur, summary.claimed.aur);
		assert_eq!(pot(Pot::Treasury).flx - treasury, units(Coin::Flx, 250) / 4);
		let (ada, bob) = (balances(ADA), balances(BOB));
		assert_eq!((claim(1), claim(2)), (Ok(()), Ok(())));
		assert_eq!(balances(ADA).flx - ada.flx, units(Coin::Flx, 125));
		assert_eq!(balances(BOB).flx - bob.flx, units(Coin::Flx, 250) / 4);
		assert_eq!(balances(ADA).aur - ada.aur, units(Coin::Aur, 100));
	});
}

#[test]
fn an_empty_reserve_pays_nothing_of_its_coin() {
	Chain::new().run(|| {
		shrink_reserve(Coin::Flx, 0);
		judge(1, era());
		close(1);
		let before = balances(ADA);
		assert_eq!(claim(1), Ok(()));
		let got = balances(ADA).saturating_sub(before);
		assert_eq!((got.flx, got.aur), (0, units(Coin::Aur, 100)));
		assert_eq!(Settling::<Test>::iter().count(), 0);
		// Nothing is owed: what a pool did not have is not claimed from the next one.
		give(Coin::Flx, Pot::IncentivePool, units(Coin::Flx, 500));
		close(2);
		assert_eq!(claim(1), Err(crate::Error::<Test>::NothingToClaim.into()));
	});
}

#[test]
fn a_round_without_rewards_stays_open() {
	Chain::new().run(|| {
		close(1);
		assert_eq!(
			(OpenRound::<Test>::get().index, History::<Test>::iter().count()),
			(0, 0)
		);
	});
}

#[test]
fn a_closed_round_is_forgotten_with_its_last_claim() {
	Chain::new().run(|| {
		judge(1, era());
		judge(2, of_bob());
		close(1);
		let claims = |coin| Settling::<Test>::get(0).map(|left| left.claims.get(coin));
		assert_eq!(claims(Coin::Flx), Some(units(Coin::Flx, 1_000)));
		// Claims become shares when the node is judged next, too.
		judge(2, NodeEra { era: 1, ..of_bob() });
		assert_eq!(claims(Coin::Flx), Some(units(Coin::Flx, 500)));
		assert_eq!(
			Earned::<Test>::get(2).map(|earned| earned.payable.flx),
			Some(units(Coin::Flx, 500))
		);
		assert_eq!(claim(1), Ok(()));
		assert_eq!(claims(Coin::Flx), None);
	});
}

#[test]
fn a_node_that_is_not_looked_at_for_many_rounds_loses_nothing() {
	Chain::new().run(|| {
		judge(1, era());
		close(1);
		for round in 1..10 {
			judge(2, NodeEra { era: round, ..of_bob() });
			close(round + 1);
		}
		let before = balances(ADA).flx;
		assert_eq!(claim(1), Ok(()));
		assert_eq!(balances(ADA).flx - before, units(Coin::Flx, 500));
	});
}

#[test]
fn old_rounds_are_forgotten() {
	Chain::new().run(|| {
		for round in 0..KEPT_ROUNDS + 3 {
			judge(1, NodeEra { era: round, ..era() });
			close(round + 1);
		}
		assert_eq!(History::<Test>::iter().count(), KEPT_ROUNDS as usize);
		assert!(History::<Test>::get(2).is_none() && History::<Test>::get(3).is_some());
	});
}

#[test]
fn the_reserve_shrinks_by_a_part_of_what_is_left() {
	Chain::new().run(|| {
		// More is claimed than any round may pay.
		let greedy = NodeEra {
			standing: worth(1_000_000_000),
			..era()
		};
		let mut last = pot(Pot::IncentiveReserve).flx;
		for round in 0..3 {
			judge(
				1,
				NodeEra {
					era: round,
					..greedy.clone()
				},
			);
			let before = Incentives::pools().releasable;
			close(round + 1);
			let now = pot(Pot::IncentiveReserve).flx;
			assert_eq!(last - now, before.flx);
			assert_eq!(before.flx, (last - units(Coin::Flx, 1) / 100) / 1_460);
			last = now;
		}
	});
}

#[test]
fn what_is_promised_is_not_shared_out_again() {
	Chain::new().run(|| {
		judge(1, era());
		close(1);
		let promised = Promised::<Test>::get();
		judge(2, of_bob());
		close(2);
		assert_eq!(Promised::<Test>::get(), promised.saturating_add(promised));
		assert_eq!(Incentives::pools().income, CoinAmounts::default());
	});
}
