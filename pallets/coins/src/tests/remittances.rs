//! Sending coins with a reference.

use super::*;
use crate::{Error, Event, Reference};
use frame_support::assert_ok;
use immortal_primitives::billing::OnChainUse;
use sp_runtime::{DispatchError, DispatchResult};

fn remit(from: u64, coin: Coin, amount: Balance, reference: &str) -> DispatchResult {
	let reference = Reference::truncate_from(reference.into());
	Coins::remit(RuntimeOrigin::signed(from), coin, BOB, amount, reference)
}

#[test]
fn it_arrives_with_its_reference_and_is_charged_by_its_coin() {
	for coin in Coin::ALL {
		Chain::new().run(|| {
			let amount = units(coin, 10);
			assert_ok!(remit(ADA, coin, amount, "invoice 7"));
			assert_eq!(total(coin, BOB), amount);
			System::assert_last_event(
				Event::Remitted {
					coin,
					from: ADA,
					to: BOB,
					amount,
					reference: Reference::truncate_from("invoice 7".into()),
				}
				.into(),
			);
			let used = if coin == Coin::Aur {
				OnChainUse::CrossBorder { amount }
			} else {
				OnChainUse::Calls { count: 1 }
			};
			assert_eq!(charged(), [(ADA, used)]);
		});
	}
}

#[test]
fn what_is_refused_is_not_charged() {
	Chain::new().endow(EVE, 1_000).run(|| {
		let coin = Coin::Aur;
		assert_noop!(remit(ADA, coin, 0, "nothing"), Error::<Test>::ZeroAmount);
		assert_noop!(remit(ADA, coin, units(coin, 1), ""), Error::<Test>::EmptyReference);
		assert_noop!(
			remit(ADA, coin, units(coin, 1_000_000), "too much"),
			sp_runtime::TokenError::FundsUnavailable
		);
		assert_noop!(
			remit(EVE, coin, units(coin, 1), "for nothing"),
			DispatchError::Other("cannot pay")
		);
		assert_eq!(charged(), []);
	});
}
