//! # Responsibilities
//!
//! Who may: every privileged call belongs to one of eleven powers, and every power has one holder (design, section 7).
//!
//! ## Days in office
//! 1. Genesis names the owner, who holds all powers. There is no other way into office, and no sudo.
//! 2. The owner makes privileged calls by [`Pallet::act`], naming the power that it uses.
//! 3. When the chain is mature, what would change the balance of power waits a day first. Half of the seated operators can
//!    [`Pallet::veto`] it; otherwise anybody can [`Pallet::enact`] it when its time has come.
//! 4. The owner gives a power to several accounts: from then on a call is made when more than half of them
//!    [`Pallet::approve`] it.
//! 5. Coin holders can use every power, whoever holds it: referenda bring [`Origin::Responsible`] with them.
//! 6. New code is authorised by its hash and held here; somebody brings the code, and it is checked and set in one call.
//! 7. Coin holders name another owner. The tenure rises: whatever was decided under the old one is void.
//!
//! ## Where things are
//! Declarations here; who passes for what in `origins`; who is in office in `office`; acting alone, and the only way to Root,
//! in `acting`; together in `approvals`; what waits, and vetoes, in `pending`; the fast track in `whitelist_call`; periods in
//! `policy`; invariants in `try_state`. Which call belongs to which power, the runtime says ([`Config::Rules`]).

#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

mod acting;
mod approvals;
#[cfg(feature = "runtime-benchmarks")]
pub mod benchmarking;
mod events;
mod office;
mod origins;
mod pending;
mod policy;
#[cfg(any(feature = "try-runtime", test))]
mod try_state;
mod types;
pub mod weights;
mod whitelist;

#[cfg(test)]
mod mock;
#[cfg(test)]
mod tests;

use frame_support::pallet_macros::import_section;
pub use origins::{EnsureElectorate, EnsureResponsible};
pub use pallet::*;
pub use types::*;
pub use weights::WeightInfo;

/// How a call names an account.
pub type AccountIdLookupOf<T> = <<T as frame_system::Config>::Lookup as sp_runtime::traits::StaticLookup>::Source;

/// A call of the runtime.
pub type CallOf<T> = <T as Config>::RuntimeCall;

#[import_section(events::events)]
#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use alloc::{boxed::Box, vec::Vec};
	use frame_support::{
		dispatch::{DispatchResultWithPostInfo, GetDispatchInfo, PostDispatchInfo},
		pallet_prelude::*,
		traits::IsSubType,
	};
	use frame_system::{pallet_prelude::*, WeightInfo as _};
	use immortal_primitives::{
		nodes::Seats,
		responsibility::{OnNewOwner, Responsibility, Tenure},
	};
	use sp_runtime::traits::{Dispatchable, StaticLookup};

	#[pallet::config]
	pub trait Config:
		frame_system::Config<
		RuntimeEvent: From<Event<Self>>,
		RuntimeOrigin: From<Origin> + Into<Result<Origin, <Self as frame_system::Config>::RuntimeOrigin>>,
	>
	{
		/// The runtime's calls.
		type RuntimeCall: Parameter
			+ Dispatchable<RuntimeOrigin = Self::RuntimeOrigin, PostInfo = PostDispatchInfo>
			+ GetDispatchInfo
			+ IsSubType<Call<Self>>
			+ From<Call<Self>>;

		/// Which power each call needs.
		type Rules: Rules<<Self as Config>::RuntimeCall>;

		/// Who may veto, and whether the chain is mature.
		type Seats: Seats<Self::AccountId>;

		/// Told when coin holders name another owner.
		type OnNewOwner: OnNewOwner;

		/// The most accounts that hold a power together.
		#[pallet::constant]
		type MaxHolders: Get<u32>;

		/// The most approvals that one account can have begun.
		#[pallet::constant]
		type MaxOpened: Get<u32>;

		/// The most acts that wait, and the most whitelisted calls.
		#[pallet::constant]
		type MaxPending: Get<u32>;

		/// The most vetoes against an act: as many operators as can be seated.
		#[pallet::constant]
		type MaxVetoes: Get<u32>;

		/// Weights of the calls.
		type WeightInfo: WeightInfo;
	}

	#[pallet::pallet]
	pub struct Pallet<T>(_);

	/// What referenda and holders bring with them.
	#[pallet::origin]
	#[derive(Clone, Debug, Eq, PartialEq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
	pub enum Origin {
		/// A power, in a tenure.
		Responsible {
			/// The power.
			responsibility: Responsibility,
			/// In which it was given; in another it is worth nothing.
			tenure: Tenure,
		},
		/// A hurried vote on a call that oversight whitelisted.
		Whitelisted {
			/// In which it was given.
			tenure: Tenure,
		},
		/// A vote on who is in office.
		Electorate {
			/// In which it was given.
			tenure: Tenure,
		},
	}

	/// The account in office, or that was before it was put out of it.
	///
	/// - Value: its account, the cold key; always there, for genesis sets it.
	/// - Never deleted.
	#[pallet::storage]
	pub type Owner<T: Config> = StorageValue<_, T::AccountId>;

	/// Counts changes of office.
	///
	/// - Value: 0 at genesis; it rises only.
	/// - Never deleted.
	#[pallet::storage]
	pub type CurrentTenure<T: Config> = StorageValue<_, Tenure, ValueQuery>;

	/// Set while the owner is out of office.
	///
	/// - Value: the tenure that began with that.
	/// - Deleted when the owner is back, or another is named.
	#[pallet::storage]
	pub type OutOfOffice<T: Config> = StorageValue<_, Tenure>;

	/// Who held a power that was not the owner's, when the owner was put out of office: they have it again if it comes back soon.
	///
	/// - Key: the power.
	/// - Bound: eleven.
	/// - Deleted when the power is handed over, when the owner is back, and when another is named.
	#[pallet::storage]
	pub type HeldBefore<T: Config> = StorageMap<_, Twox64Concat, Responsibility, Holders<T>>;

	/// Who holds each power.
	///
	/// - Key: the power; without an entry it is the owner's.
	/// - Bound: eleven.
	/// - Deleted when there is a new owner.
	#[pallet::storage]
	pub type PowerOf<T: Config> = StorageMap<_, Twox64Concat, Responsibility, Holders<T>, ValueQuery, OwnersPower<T>>;

	/// Whose powers are that nobody was given.
	pub struct OwnersPower<T>(PhantomData<T>);

	impl<T: Config> Get<Holders<T>> for OwnersPower<T> {
		fn get() -> Holders<T> {
			Holders::Owner
		}
	}

	/// Calls that some holders of a power have approved, and not yet enough.
	///
	/// - Keys: the power, and the hash of the encoded call.
	/// - Bound: [`Config::MaxOpened`] for each account that is or was a holder.
	/// - Deleted when the call is made, and by [`Pallet::end_approval`].
	#[pallet::storage]
	pub type Approvals<T: Config> = StorageDoubleMap<_, Twox64Concat, Responsibility, Identity, T::Hash, Approval<T>>;

	/// How many of [`Approvals`] an account began.
	///
	/// - Key: the account.
	/// - Bound: as many as there are approvals.
	/// - Deleted when there are none.
	#[pallet::storage]
	pub type OpenedBy<T: Config> = StorageMap<_, Blake2_128Concat, T::AccountId, u32, ValueQuery>;

	/// What waits for its time.
	///
	/// - Key: the hash of the encoded call, or of the new code.
	/// - Bound: [`Config::MaxPending`], and as many again for what coin holders decided.
	/// - Deleted when it is done or vetoed, and by [`Pallet::withdraw`] and [`Pallet::discard`].
	#[pallet::storage]
	pub type Pending<T: Config> = CountedStorageMap<_, Identity, T::Hash, PendingAct<T>>;

	/// Calls that a hurried vote can decide on.
	///
	/// - Key: the hash of the encoded call. Value: the tenure, and the last block in which it can be made.
	/// - Bound: [`Config::MaxPending`].
	/// - Deleted when the call is made, and by [`Pallet::discard_whitelisted`].
	#[pallet::storage]
	pub type Whitelist<T: Config> = CountedStorageMap<_, Identity, T::Hash, (Tenure, BlockNumberFor<T>)>;

	/// How long things take.
	///
	/// - Value: within bounds.
	/// - Never deleted.
	#[pallet::storage]
	pub type Terms<T: Config> = StorageValue<_, Policy<BlockNumberFor<T>>, ValueQuery>;

	/// How long things took at genesis: [`Terms`] stay within [`MAX_CHANGE`] of it.
	///
	/// - Value: set at genesis.
	/// - Never deleted.
	#[pallet::storage]
	pub type FoundingTerms<T: Config> = StorageValue<_, Policy<BlockNumberFor<T>>, ValueQuery>;

	/// Who is in office at genesis.
	#[pallet::genesis_config]
	#[derive(frame_support::DefaultNoBound)]
	pub struct GenesisConfig<T: Config> {
		/// The owner's account, the cold key. A chain without one refuses to start.
		pub owner: Option<T::AccountId>,
		/// How long things take.
		pub policy: Policy<BlockNumberFor<T>>,
	}

	#[pallet::genesis_build]
	impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
		fn build(&self) {
			FoundingTerms::<T>::put(&self.policy);
			let checked = Pallet::<T>::check_policy(&self.policy);
			assert!(
				checked.is_ok(),
				"the policy of responsibilities is out of bounds: {checked:?}"
			);
			Owner::<T>::set(self.owner.clone());
			Terms::<T>::put(&self.policy);
		}
	}

	#[pallet::error]
	pub enum Error<T> {
		/// The account does not hold the power.
		NotHolder,
		/// The call belongs to another power.
		WrongResponsibility,
		/// The call needs no power: make it yourself.
		NotPrivileged,
		/// The call belongs to no power, or wraps others: nobody can make it so.
		Unreachable,
		/// It was decided under another tenure.
		OldTenure,
		/// The account has approved this already.
		AlreadyApproved,
		/// The account has begun as many approvals as it may.
		TooManyApprovals,
		/// Nobody has approved this.
		UnknownApproval,
		/// Its time is over.
		Expired,
		/// Its time has not come.
		TooEarly,
		/// It is neither over nor void.
		StillValid,
		/// The same already waits.
		AlreadyPending,
		/// As many acts wait as may.
		TooManyPending,
		/// Nothing waits under this hash.
		UnknownAct,
		/// Somebody else decided on it.
		NotDecider,
		/// The account has no seat.
		NotSeated,
		/// A referendum decided on it.
		NotVetoable,
		/// The account has vetoed it already.
		AlreadyVetoed,
		/// The account is in office.
		AlreadyInOffice,
		/// There must be a member.
		NoMembers,
		/// Members must be in order, each once.
		MembersNotSorted,
		/// The call is whitelisted already.
		AlreadyWhitelisted,
		/// As many calls are whitelisted as may be.
		TooManyWhitelisted,
		/// The call is not whitelisted.
		NotWhitelisted,
		/// Acts would wait less than half, or more than twice, what they did at genesis; no block, or more than 30 days.
		DelayOutOfBounds,
		/// Acts would be open for less than half, or more than twice, what they were at genesis; no block, or more than 30 days.
		LifetimeOutOfBounds,
		/// A voting day would be less than half, or more than twice, what it was at genesis; fewer than 24 blocks, or more than 30
		/// days.
		VotingDayOutOfBounds,
	}

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Make a privileged `call` with the power `responsibility`. Origin: the owner who holds it, or
		/// [`Origin::Responsible`]. An owner's call may have to wait ([`Rules::waits`]); otherwise fails as `call` fails.
		#[pallet::call_index(0)]
		#[pallet::weight({
			let info = call.get_dispatch_info();
			(T::WeightInfo::act().saturating_add(info.call_weight), info.class)
		})]
		pub fn act(
			origin: OriginFor<T>,
			responsibility: Responsibility,
			call: Box<<T as Config>::RuntimeCall>,
		) -> DispatchResultWithPostInfo {
			Self::do_act(origin, responsibility, *call)
		}

		/// Approve a privileged `call`, as one of those who hold the power `responsibility` together. When more than half of
		/// them have, it is made; that approval fails as `call` fails.
		#[pallet::call_index(1)]
		#[pallet::weight({
			let info = call.get_dispatch_info();
			(T::WeightInfo::approve().saturating_add(info.call_weight), info.class)
		})]
		pub fn approve(
			origin: OriginFor<T>,
			responsibility: Responsibility,
			call: Box<<T as Config>::RuntimeCall>,
		) -> DispatchResultWithPostInfo {
			let by = ensure_signed(origin)?;
			Self::do_approve(by, responsibility, *call)
		}

		/// Forget the approvals of a call: whoever began it can while nobody else has approved, everybody when it has expired or
		/// is of another tenure.
		#[pallet::call_index(2)]
		#[pallet::weight(T::WeightInfo::end_approval())]
		pub fn end_approval(
			origin: OriginFor<T>,
			responsibility: Responsibility,
			call_hash: T::Hash,
		) -> DispatchResult {
			let by = ensure_signed(origin)?;
			Self::do_end_approval(by, responsibility, call_hash)
		}

		/// Make a call that waits and whose time has come. Anybody may; fails as `call` fails.
		#[pallet::call_index(3)]
		#[pallet::weight({
			let info = call.get_dispatch_info();
			(T::WeightInfo::enact().saturating_add(info.call_weight), info.class)
		})]
		pub fn enact(origin: OriginFor<T>, call: Box<<T as Config>::RuntimeCall>) -> DispatchResultWithPostInfo {
			ensure_signed(origin)?;
			Self::do_enact(*call)
		}

		/// Speak against an act of holders that waits, as a seated operator. When half of those seated have, it will not be
		/// done.
		#[pallet::call_index(4)]
		#[pallet::weight(T::WeightInfo::veto())]
		pub fn veto(origin: OriginFor<T>, hash: T::Hash) -> DispatchResult {
			let by = ensure_signed(origin)?;
			Self::do_veto(by, hash)
		}

		/// Give up an act that waits. Origin: the owner who decided on it, or [`Origin::Responsible`].
		#[pallet::call_index(5)]
		#[pallet::weight(T::WeightInfo::withdraw())]
		pub fn withdraw(origin: OriginFor<T>, hash: T::Hash) -> DispatchResult {
			Self::do_withdraw(origin, hash)
		}

		/// Forget an act that waits and is void: too old, of another tenure, or of holders who lost the power. Anybody may.
		#[pallet::call_index(6)]
		#[pallet::weight(T::WeightInfo::discard())]
		pub fn discard(origin: OriginFor<T>, hash: T::Hash) -> DispatchResult {
			ensure_signed(origin)?;
			Self::do_discard(hash)
		}

		/// Decide that the runtime gets the code with this hash. Origin: [`Responsibility::RuntimeUpgrade`].
		#[pallet::call_index(7)]
		#[pallet::weight(T::WeightInfo::authorize_upgrade())]
		pub fn authorize_upgrade(origin: OriginFor<T>, code_hash: T::Hash) -> DispatchResult {
			Self::ensure_power(origin, Responsibility::RuntimeUpgrade)?;
			Self::hold(Subject::Upgrade, code_hash, Decider::Voters)
		}

		/// Bring the code of an upgrade that was decided on and whose time has come. Anybody may; it costs nothing when the
		/// code is set, from the next block on. Its version must be higher.
		#[pallet::call_index(8)]
		#[pallet::weight((
			T::WeightInfo::apply_upgrade().saturating_add(T::SystemWeightInfo::set_code()),
			DispatchClass::Operational
		))]
		pub fn apply_upgrade(origin: OriginFor<T>, code: Vec<u8>) -> DispatchResultWithPostInfo {
			ensure_signed(origin)?;
			Self::do_apply_upgrade(code)
		}

		/// Give a power to others. Origin: [`Responsibility::NetworkGovernance`].
		#[pallet::call_index(9)]
		#[pallet::weight(T::WeightInfo::set_holders())]
		pub fn set_holders(
			origin: OriginFor<T>,
			responsibility: Responsibility,
			holders: Holders<T>,
		) -> DispatchResult {
			Self::ensure_power(origin, Responsibility::NetworkGovernance)?;
			Self::do_set_holders(responsibility, holders)
		}

		/// Put another owner in office, with all powers. Origin: [`Origin::Electorate`].
		#[pallet::call_index(10)]
		#[pallet::weight(T::WeightInfo::name_owner().saturating_add(T::OnNewOwner::weight()))]
		pub fn name_owner(origin: OriginFor<T>, owner: AccountIdLookupOf<T>) -> DispatchResult {
			EnsureElectorate::<T>::ensure_origin(origin)?;
			let owner = T::Lookup::lookup(owner)?;
			Self::do_name_owner(owner)
		}

		/// Let a hurried vote decide on a call. Origin: [`Responsibility::SecurityOversight`].
		#[pallet::call_index(11)]
		#[pallet::weight(T::WeightInfo::whitelist_call())]
		pub fn whitelist_call(origin: OriginFor<T>, call_hash: T::Hash) -> DispatchResult {
			Self::ensure_power(origin, Responsibility::SecurityOversight)?;
			Self::do_whitelist(call_hash)
		}

		/// Make a whitelisted `call` with the power that it needs. Origin: [`Origin::Whitelisted`]. Fails as `call` fails.
		#[pallet::call_index(12)]
		#[pallet::weight({
			let info = call.get_dispatch_info();
			(T::WeightInfo::dispatch_whitelisted().saturating_add(info.call_weight), info.class)
		})]
		pub fn dispatch_whitelisted(
			origin: OriginFor<T>,
			call: Box<<T as Config>::RuntimeCall>,
		) -> DispatchResultWithPostInfo {
			Self::do_dispatch_whitelisted(origin, *call)
		}

		/// Forget a whitelisted call that is too old or of another tenure. Anybody may.
		#[pallet::call_index(13)]
		#[pallet::weight(T::WeightInfo::discard_whitelisted())]
		pub fn discard_whitelisted(origin: OriginFor<T>, call_hash: T::Hash) -> DispatchResult {
			ensure_signed(origin)?;
			Self::do_discard_whitelisted(call_hash)
		}

		/// Change how long things take, within bounds. Origin: [`Responsibility::NetworkGovernance`].
		#[pallet::call_index(14)]
		#[pallet::weight(T::WeightInfo::set_policy())]
		pub fn set_policy(origin: OriginFor<T>, policy: Policy<BlockNumberFor<T>>) -> DispatchResult {
			Self::ensure_power(origin, Responsibility::NetworkGovernance)?;
			Self::do_set_policy(policy)
		}
	}

	#[pallet::view_functions]
	impl<T: Config> Pallet<T> {
		/// The account in office; `None` only before genesis is built.
		pub fn owner() -> Option<T::AccountId> {
			Owner::<T>::get()
		}

		/// The present tenure.
		pub fn tenure() -> Tenure {
			CurrentTenure::<T>::get()
		}

		/// Who holds each power.
		pub fn holders() -> Vec<(Responsibility, Holders<T>)> {
			Responsibility::ALL
				.map(|responsibility| (responsibility, PowerOf::<T>::get(responsibility)))
				.into()
		}

		/// What waits, and under which hash.
		pub fn pending() -> Vec<(T::Hash, PendingAct<T>)> {
			Pending::<T>::iter().collect()
		}

		/// How long things take.
		pub fn policy() -> Policy<BlockNumberFor<T>> {
			Terms::<T>::get()
		}
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}
}
