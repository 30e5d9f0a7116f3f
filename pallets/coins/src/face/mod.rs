//! The four coins as one `fungibles` implementation: every method goes to the ledger of its coin.

mod freeze;
mod hold;
mod metadata;
mod regular;

/// `on_ledger!(T, coin, Trait::method(arguments))`: that method of the ledger that keeps `coin`.
macro_rules! on_ledger {
	($T:ident, $coin:expr, $Trait:ident :: $method:ident ( $($argument:expr),* )) => {
		match $coin {
			immortal_primitives::money::Coin::Gen => <$T::Gen as $Trait<$T::AccountId>>::$method($($argument),*),
			immortal_primitives::money::Coin::Nex => <$T::Nex as $Trait<$T::AccountId>>::$method($($argument),*),
			immortal_primitives::money::Coin::Flx => <$T::Flx as $Trait<$T::AccountId>>::$method($($argument),*),
			immortal_primitives::money::Coin::Aur => <$T::Aur as $Trait<$T::AccountId>>::$method($($argument),*),
		}
	};
}
pub(crate) use on_ledger;
pub use regular::{DropCredit, DropDebt};
