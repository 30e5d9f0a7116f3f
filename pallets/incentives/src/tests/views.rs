//! What is shown.

use crate::{mock::*, Impacts, Policy};
use frame_support::traits::fungibles::Inspect;
use immortal_primitives::{
	money::{Coin, CoinAmounts, COIN},
	nodes::NodeEra,
	scaling::RewardRates,
};
use sp_runtime::Perbill;

#[test]
fn how_a_reward_came_about() {
	Chain::new().run(|| {
		assert_eq!(Incentives::earnings(1), None);
		bill(1, Coin::Nex, units(Coin::Nex, 30));
		serve(ADA, Perbill::from_percent(10));
		judge(
			1,
			NodeEra {
				given: Perbill::from_percent(25),
				seated: true,
				present: 95,
				..era()
			},
		);
		let view = Incentives::earnings(1).expect("it was judged");
		assert_eq!(view.operator, ADA);
		assert_eq!(view.payable, CoinAmounts::default());
		assert_eq!((view.last.windows, view.last.present, view.last.kept), (100, 95, true));
		assert_eq!((view.last.standing, view.last.boost), (1_000 * COIN, Perbill::zero()));
		assert_eq!(view.last.engagement, Perbill::from_percent(55));
		assert_eq!(view.last.excellence, Perbill::from_percent(50));
		let presence = Impacts {
			governance: 950 * COIN * 55 / 100,
			community: 950 * COIN / 4,
			operational: 950 * COIN,
			premium: 475 * COIN,
		};
		assert_eq!(view.last.presence, presence);
		assert_eq!(view.last.revenue.community, 30 * COIN);
		assert_eq!(view.revenue_cap, 15 * COIN);
		let value = presence.community + 30 * COIN;
		assert_eq!(view.last.reward.nex, value * 3 / 10 / 100);
		assert_eq!(view.pending.nex, view.last.reward.nex * 3 / 4);
		assert_eq!(view.round, None);

		close(1);
		let view = Incentives::earnings(1).expect("it was judged");
		assert_eq!(view.pending, CoinAmounts::default());
		assert_eq!(view.payable.nex, view.last.reward.nex * 3 / 4);
		assert_eq!(view.round.map(|round| round.before), Some(1));
	});
}

#[test]
fn looking_changes_nothing() {
	Chain::new().run(|| {
		judge(1, era());
		close(1);
		let root = sp_io::storage::root(sp_runtime::StateVersion::V1);
		assert!(Incentives::earnings(1).is_some());
		Incentives::pools();
		Incentives::rounds(10);
		assert_eq!(sp_io::storage::root(sp_runtime::StateVersion::V1), root);
	});
}

#[test]
fn the_reserve_and_the_pools() {
	Chain::new().run(|| {
		let before = Incentives::pools();
		assert_eq!(before.pool, CoinAmounts::from_fn(Coins::minimum_balance));
		assert_eq!(before.income, CoinAmounts::default());
		judge(1, era());
		give(Coin::Nex, immortal_primitives::money::Pot::IncentivePool, 7);
		let pools = Incentives::pools();
		assert_eq!((pools.round, pools.claimed.flx), (0, units(Coin::Flx, 500)));
		assert_eq!(pools.income, CoinAmounts::of(Coin::Nex, 7));
		close(1);
		let pools = Incentives::pools();
		assert_eq!(
			(pools.round, pools.claimed.flx, pools.promised.flx),
			(1, 0, units(Coin::Flx, 500))
		);
		assert_eq!(before.reserve.flx - pools.reserve.flx, units(Coin::Flx, 500));
	});
}

#[test]
fn the_last_rounds_come_latest_first() {
	Chain::new().run(|| {
		for round in 0..3 {
			judge(1, NodeEra { era: round, ..era() });
			close(round + 1);
		}
		let rounds = |limit| -> Vec<u32> { Incentives::rounds(limit).into_iter().map(|(round, _)| round).collect() };
		assert_eq!(rounds(2), [2, 1]);
		assert_eq!(rounds(u32::MAX), [2, 1, 0]);
		assert_eq!(Incentives::round(1).map(|round| round.before), Some(2));
		assert_eq!(Incentives::round(3), None);
	});
}

#[test]
fn weights_and_what_an_era_is_worth() {
	Chain::new().run(|| {
		let percents = Incentives::weights().map(|(coin, weight)| (coin, weight / 10_000_000));
		assert_eq!(
			percents,
			[(Coin::Gen, 10), (Coin::Nex, 30), (Coin::Flx, 50), (Coin::Aur, 10)]
		);
		assert_eq!(Incentives::era_value(worth(3)), 3 * COIN);
		assert_eq!(<Incentives as RewardRates>::era_value(worth(3)), 3 * COIN);
		assert_eq!(Policy::default().era_value(1_000 * COIN), COIN);
	});
}
