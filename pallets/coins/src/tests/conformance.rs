//! The tests that FRAME ships for fungible tokens, on each coin through our face.

use super::*;
use frame_support::traits::{
	fungible::{conformance_tests::regular, ItemOf, Mutate},
	fungibles::Unbalanced,
	Get,
};

macro_rules! conforms {
	($($module:ident, $coin:expr;)*) => { $(
		mod $module {
			use super::*;

			/// Names the coin.
			pub struct The;
			impl Get<Coin> for The {
				fn get() -> Coin {
					$coin
				}
			}
			type Face = ItemOf<Coins, The, u64>;

			/// The tests want a ledger in which nobody has anything yet.
			fn run(test: impl FnOnce()) {
				crate::mock::empty_externalities().execute_with(test);
			}

			conforms!(@tests mutate: mint_into_success, mint_into_overflow, mint_into_below_minimum,
				burn_from_exact_success, burn_from_best_effort_success, burn_from_exact_insufficient_funds,
				restore_success, restore_overflow, restore_below_minimum, shelve_success, shelve_insufficient_funds,
				transfer_success, transfer_expendable_all, transfer_protect_preserve, set_balance_mint_success,
				set_balance_burn_success, can_deposit_success, can_deposit_below_minimum, can_deposit_overflow,
				can_withdraw_success, can_withdraw_reduced_to_zero, can_withdraw_balance_low,
				reducible_balance_expendable, reducible_balance_protect_preserve,
			);
			conforms!(@tests balanced: issue_and_resolve_credit, rescind_and_settle_debt, deposit, withdraw, pair,);
			conforms!(@tests unbalanced: write_balance, decrease_balance_expendable, decrease_balance_preserve,
				increase_balance, set_total_issuance,
			);

			#[test]
			fn transfer_expendable_dust() {
				run(|| {
					let treasury = TreasuryAccount::get();
					Face::set_balance(&treasury, minimum($coin));
					regular::mutate::transfer_expendable_dust::<Face, u64>(Some(treasury));
				});
			}
		}
	)* };
	(@tests $suite:ident: $($name:ident,)*) => { $(
		#[test]
		fn $name() {
			run(|| regular::$suite::$name::<Face, u64>());
		}
	)* };
}

/// Other pallets see the coins by this trait.
#[test]
fn the_coins_are_money() {
	fn is_money<T: immortal_primitives::money::Coins<u64>>() {}
	is_money::<Coins>();
}

// `ItemOf` does not pass this on, so it has no conformance test.
#[test]
fn deactivated_coins_are_issued_but_not_active() {
	Chain::new().run(|| {
		for coin in Coin::ALL {
			Coins::deactivate(coin, 10);
			assert_eq!(Coins::active_issuance(coin), coin.cap() - 10);
			Coins::reactivate(coin, 4);
			assert_eq!(Coins::active_issuance(coin), coin.cap() - 6);
			assert_eq!(Coins::total_issuance(coin), coin.cap());
		}
	});
}

conforms! {
	gen, Coin::Gen;
	nex, Coin::Nex;
	flx, Coin::Flx;
	aur, Coin::Aur;
}
