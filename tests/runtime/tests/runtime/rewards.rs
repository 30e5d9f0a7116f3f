//! How nodes are paid, from the first heartbeat to the operator's account.

use crate::{
	chain::{balance, has_event, run_to_block_finalizing, submit, Chain},
	nodes::{alive, register, NOTARY},
};
use frame_support::assert_ok;
use immortal_primitives::money::{Coin, COIN};
use immortal_runtime::{GiftedNodes, Incentives, Rotation, Runtime, RuntimeEvent};
use pallet_incentives::{Call, Event, OpenRound, Policy};
use pallet_rotation::Periods;
use sp_keyring::Sr25519Keyring::{Bob, Two};

/// Windows of four blocks, eras of three windows.
const PERIODS: Periods = Periods {
	slots_per_window: 4,
	windows_per_era: 3,
};

#[test]
fn an_era_is_judged_shared_out_and_claimed() {
	Chain::new("local_testnet").run(|| {
		pallet_rotation::Lengths::<Runtime>::put(PERIODS);
		pallet_incentives::Terms::<Runtime>::put(Policy {
			automatic_from: COIN,
			..Default::default()
		});
		let (node, _) = register(NOTARY);
		let mut block = 1;
		while OpenRound::<Runtime>::get().index == 0 {
			alive(node);
			block += 1;
			run_to_block_finalizing(block);
			assert!(block < 30, "no round closes");
		}
		assert_eq!(Rotation::era(), 1);
		assert!(has_event(|event| matches!(
			event,
			RuntimeEvent::Incentives(Event::RoundClosed { before: 1, .. })
		)));

		let view = Incentives::earnings(node).expect("it was judged");
		// Founding validators have no bonds, and so earn nothing by being there.
		let summary = view.round.expect("the round is closed");
		assert_eq!((summary.rewards, summary.before), (1, 1));
		let uptime = GiftedNodes::uptime(node).expect("it is registered");
		assert_eq!(
			(view.last.present, view.last.windows, view.last.era),
			(3, 3, 0),
			"{uptime:?}"
		);
		// A fifth of a bond of 102.46... units for a thousand of everything, of which an era is worth a thousandth.
		let bond = GiftedNodes::node(node)
			.and_then(|node| node.required_bond)
			.expect("some is enough");
		let work = Coin::Gen.value(bond).expect("it is small") / 5 / 1_000;
		assert!(work.abs_diff(view.last.presence.operational) <= 1);
		// Half of it is given away.
		assert_eq!(view.last.reward.flx, view.last.presence.operational / 2 / 10);
		assert_eq!(view.payable.flx, view.last.reward.flx / 2);

		let before = Coin::ALL.map(|coin| balance(coin, Two));
		assert_ok!(submit(Bob, Call::claim { node }).expect("the transaction is valid"));
		for (coin, before) in Coin::ALL.into_iter().zip(before) {
			assert_eq!(balance(coin, Two) - before, view.payable.get(coin));
		}
		assert!(submit(Bob, Call::claim { node })
			.expect("the transaction is valid")
			.is_err());
	});
}
