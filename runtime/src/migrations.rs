//! How the state changes when the runtime does. A migration moves from `Unreleased` to nothing once every chain ran it.

/// Run in the first block of a new runtime, all at once.
pub type SingleBlock = (Unreleased, Permanent);

/// Those that the next release brings.
type Unreleased = ();

/// Those that every upgrade runs: they change nothing when there is nothing to change.
type Permanent = ();

/// Run over as many blocks as it takes; until then blocks hold inherents only.
#[cfg(not(feature = "rehearse-migration"))]
pub type MultiBlock = ();

#[cfg(feature = "rehearse-migration")]
pub use rehearsal::MultiBlock;

/// A migration to try upgrades with.
#[cfg(feature = "rehearse-migration")]
mod rehearsal {
	use crate::{configs::system::Weights, Runtime};
	use frame_support::{
		migrations::{SteppedMigration, SteppedMigrationError},
		storage::unhashed,
		weights::WeightMeter,
	};
	use immortal_primitives::chain::AccountId;

	pub type MultiBlock = (CountAccounts,);

	/// Where the number of accounts is found afterwards.
	const COUNTED: &[u8] = b":rehearsal:accounts";

	/// Of a block, what one account is said to cost: so few are counted in each that several are needed.
	const ACCOUNTS_PER_BLOCK: u64 = 3;

	/// Goes over all accounts and counts them.
	pub struct CountAccounts;

	impl SteppedMigration for CountAccounts {
		type Cursor = AccountId;
		type Identifier = [u8; 16];

		fn id() -> [u8; 16] {
			*b"rehearsal       "
		}

		fn step(last: Option<AccountId>, meter: &mut WeightMeter) -> Result<Option<AccountId>, SteppedMigrationError> {
			let cost = Weights::get().max_block / (ACCOUNTS_PER_BLOCK + 1);
			meter
				.try_consume(cost)
				.map_err(|()| SteppedMigrationError::InsufficientWeight { required: cost })?;
			let mut accounts = match &last {
				Some(last) => {
					frame_system::Account::<Runtime>::iter_from(frame_system::Account::<Runtime>::hashed_key_for(last))
				},
				None => frame_system::Account::<Runtime>::iter(),
			};
			let Some((account, data)) = accounts.next() else {
				return Ok(None);
			};
			frame_system::Account::<Runtime>::insert(&account, data);
			unhashed::put(COUNTED, &unhashed::get_or_default::<u32>(COUNTED).saturating_add(1));
			Ok(Some(account))
		}
	}
}
