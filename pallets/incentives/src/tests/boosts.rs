//! What is earned more for an offer that a gifter took.

use crate::{mock::*, Earned, Impacts, OpenRound, Reckoning};
use immortal_primitives::{
	money::{Balance, Coin, CoinAmounts},
	nodes::{NodeEra, NodeId},
	time::EraIndex,
};
use sp_runtime::Perbill;

/// In all eras.
const EVER: EraIndex = EraIndex::MAX;

fn judged(node: NodeId, era: NodeEra<u64>) -> Reckoning {
	judge(node, era);
	Earned::<Test>::get(node).expect("it was judged").last
}

/// An era in which each impact is something.
fn of_everything() -> NodeEra<u64> {
	NodeEra {
		windows: 97,
		present: 93,
		standing: worth(1_000) + 777_777,
		given: Perbill::from_percent(23),
		seated: true,
		..era()
	}
}

fn each(impacts: &Impacts) -> [Balance; 4] {
	[
		impacts.governance,
		impacts.community,
		impacts.operational,
		impacts.premium,
	]
}

/// `amount` and a boost of it are `boosted`, but for what was rounded off in a few steps.
fn is_boosted(amount: Balance, boost: Perbill, boosted: Balance) -> bool {
	boosted.abs_diff(amount + boost * amount) <= 3
}

#[test]
fn being_there_earns_more_by_the_boost_and_billed_work_does_not() {
	let boosts = [0, 1, 123_456_789, 500_000_000, 999_999_999, 1_000_000_000].map(Perbill::from_parts);
	for rate in boosts {
		Chain::new().run(|| {
			let (plain, boosted, billed) = (1, 2, 3);
			for node in [plain, boosted, billed] {
				for coin in Coin::ALL {
					bill(node, coin, units(coin, 100));
				}
			}
			boost(boosted, rate, EVER);
			boost(billed, rate, EVER);
			let plain = judged(plain, of_everything());
			let boosted = judged(boosted, of_everything());
			let only_billed = NodeEra {
				standing: 0,
				..of_everything()
			};
			let billed = judged(billed, only_billed);
			assert_eq!((plain.boost, boosted.boost), (Perbill::zero(), rate));
			assert_eq!(plain.revenue, boosted.revenue);
			for (plain, boosted) in each(&plain.presence).into_iter().zip(each(&boosted.presence)) {
				assert!(plain > 0 && is_boosted(plain, rate, boosted));
			}
			for coin in Coin::ALL {
				let by_work = billed.reward.get(coin);
				let by_being_there = |of: &Reckoning| of.reward.get(coin) - by_work;
				assert!(by_work > 0);
				assert!(is_boosted(by_being_there(&plain), rate, by_being_there(&boosted)));
			}
		});
	}
}

#[test]
fn half_as_much_again() {
	Chain::new().run(|| {
		boost(1, Perbill::from_percent(50), EVER);
		bill(1, Coin::Flx, units(Coin::Flx, 100));
		// 1,500 units of work, of which half is paid in FLX and a tenth in AUR; and half of what was billed.
		let reward = judged(1, era()).reward;
		assert_eq!(
			reward,
			CoinAmounts {
				flx: units(Coin::Flx, 800),
				aur: units(Coin::Aur, 150),
				..Default::default()
			}
		);
		let round = OpenRound::<Test>::get();
		assert_eq!((round.rewards, round.claims), (1, reward));
		close(1);
		assert_eq!(claim(1), Ok(()));
	});
}

#[test]
fn a_promise_that_was_not_kept_earns_nothing_whatever_the_boost() {
	Chain::new().run(|| {
		boost(1, Perbill::one(), EVER);
		bill(1, Coin::Flx, units(Coin::Flx, 100));
		let last = judged(1, NodeEra { kept: false, ..era() });
		assert_eq!((last.boost, last.reward), (Perbill::one(), CoinAmounts::default()));
		assert_eq!((last.presence, last.revenue), (Impacts::default(), Impacts::default()));
		assert_eq!(OpenRound::<Test>::get().rewards, 0);
	});
}

#[test]
fn what_a_bond_does_not_prove_is_not_boosted() {
	Chain::new().run(|| {
		boost(1, Perbill::one(), EVER);
		assert_eq!(
			judged(1, NodeEra { standing: 0, ..era() }).reward,
			CoinAmounts::default()
		);
	});
}

#[test]
fn it_is_the_boost_of_the_node_and_of_the_era() {
	Chain::new().run(|| {
		boost(1, Perbill::from_percent(10), 2);
		let flx = |node, index| judged(node, NodeEra { era: index, ..era() }).reward.flx;
		assert_eq!(
			[0, 1, 2].map(|index| flx(1, index)),
			[550, 550, 500].map(|worth| units(Coin::Flx, worth))
		);
		assert_eq!(flx(2, 0), units(Coin::Flx, 500));
	});
}

#[test]
fn what_is_shown_says_how_the_reward_came_about() {
	Chain::new().run(|| {
		boost(1, Perbill::from_percent(30), EVER);
		judge(1, of_everything());
		let last = Incentives::earnings(1).expect("it was judged").last;
		// What the bond proves is shown as it is, and the boost besides.
		assert_eq!(last.standing, Incentives::era_value(of_everything().standing));
		let boosted = last.standing + last.boost * last.standing;
		let work = boosted * Balance::from(last.present) / Balance::from(WINDOWS_PER_ERA);
		let shares = [last.engagement, last.given, Perbill::one(), last.excellence];
		assert_eq!(each(&last.presence), shares.map(|share| share.mul_floor(work)));
	});
}
