//! # Gifted nodes
//!
//! Anyone can gift a node. The chain keeps its bond, sees by itself whether it is there, and lets the best of those whose
//! operators are admitted validate (design, section 5).
//!
//! ## A node's life
//! 1. Ada starts a node, has it make session keys, and registers it with a bond. It is pending.
//! 2. Its first heartbeat, signed by its `node` key and free, makes it active. A validator stands by instead, and is active
//!    when it is in the set, at the end of the second session.
//! 3. In each window it shows that it is there: a validator by a block, any other by a heartbeat.
//! 4. At the end of an era, what it missed is compared with what Ada promised and what all others missed.
//! 5. Ada retires it. Some eras later she withdraws the bond, and nothing of the node stays behind.
//!
//! ## Who validates
//! Whoever has admitted operators, a sufficient bond and signs of life; by bond, then by age. Once the chain is mature, no
//! operator has so many validators that the others could not go on without it.
//!
//! ## Where things are
//! Declarations here, those of events in `events` and of errors in `errors`. Who may have seats: `admission`. Coming, changing and going:
//! `registration`, `bonds`, `maintenance`, `retirement`, `jail`. Being there: `windows`, `presence`, `heartbeats`, `offchain`,
//! `eras`. Who validates: `validators`. What there is: `capacity`, `views`, `service`, `registry`. Invariants: `try_state`.

#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

mod admission;
#[cfg(feature = "runtime-benchmarks")]
pub mod benchmarking;
mod bonds;
mod capacity;
mod eras;
mod errors;
mod events;
mod heartbeats;
mod jail;
mod maintenance;
mod offchain;
mod policy;
mod presence;
mod registration;
mod registry;
mod retirement;
mod service;
mod status;
#[cfg(any(feature = "try-runtime", test))]
mod try_state;
mod types;
mod validators;
mod views;
pub mod weights;
mod windows;

#[cfg(test)]
mod mock;
#[cfg(test)]
mod tests;

use frame_support::pallet_macros::import_section;
pub use heartbeats::{OFF_DUTY, OTHER_CHAIN, UNKNOWN_NODE};
pub use pallet::*;
pub use policy::Policy;
pub use types::*;
pub use views::*;
pub use weights::WeightInfo;

#[import_section(events::events)]
#[import_section(errors::errors)]
#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use alloc::vec::Vec;
	use frame_support::{pallet_prelude::*, weights::WeightMeter};
	use frame_system::{ensure_authorized, offchain::CreateAuthorizedTransaction, pallet_prelude::*};
	use immortal_math::uptime::BUCKETS;
	use immortal_primitives::{
		consensus::{OnChainFinality, RotateOnDemand},
		money::{Balance, Coin, Coins},
		node_key,
		nodes::{
			Commitments, Gift, Kind, NodeId, NodeKeys, OnNodeEvents, OnRegistered, OnSeatLeft, Resources,
			Specialization,
		},
		time::{Clock, EraIndex, WindowIndex},
		treasury::TreasuryIncome,
	};

	#[pallet::config]
	pub trait Config:
		frame_system::Config<RuntimeEvent: From<Event<Self>>> + CreateAuthorizedTransaction<Call<Self>>
	{
		/// The runtime's hold reasons, ours among them.
		type RuntimeHoldReason: From<HoldReason>;

		/// The money that bonds are in.
		type Coins: Coins<Self::AccountId, Reason = Self::RuntimeHoldReason>;

		/// The session keys of a node.
		type Keys: Parameter + MaybeSerializeDeserialize;

		/// Where they are kept.
		type NodeKeys: NodeKeys<Self::AccountId, Self::Keys>;

		/// Admits operators, jails nodes, sets the policy.
		type RegistrationOrigin: EnsureOrigin<Self::RuntimeOrigin>;

		/// The owner, who has validators, but no seats.
		type Owner: Get<Option<Self::AccountId>>;

		/// Whether the owner is in office. When not, its validators may not be chosen.
		type OwnerIsInOffice: Get<bool>;

		/// Told when a validator has its seat no longer.
		type OnSeatLeft: OnSeatLeft<Self::AccountId>;

		/// The accounts of who validates in this session, in the order of their slots.
		type Validators: Get<Vec<Self::AccountId>>;

		/// Windows and eras.
		type Clock: Clock;

		/// Changes who validates at once.
		type Rotation: RotateOnDemand;

		/// What is final.
		type Finality: OnChainFinality<BlockNumberFor<Self>>;

		/// Told of each node's eras, and of those that leave.
		type OnNodeEvents: OnNodeEvents<Self::AccountId>;

		/// Told of each node that is registered; not of those that the chain begins with.
		type OnRegistered: OnRegistered;

		/// Says what nodes have promised to have.
		type Commitments: Commitments;

		/// Told what the treasury gets.
		type Income: TreasuryIncome;

		/// The most validators there can be, in the set or standing by.
		#[pallet::constant]
		type MaxValidators: Get<u32>;

		/// Weights of calls and hooks.
		type WeightInfo: WeightInfo;

		/// Makes keys for benchmarks.
		#[cfg(feature = "runtime-benchmarks")]
		type BenchmarkHelper: benchmarking::MakeKeys<Self::AccountId, Self::Keys>;
	}

	#[pallet::pallet]
	pub struct Pallet<T>(_);

	/// The terms on which nodes are taken.
	///
	/// - Value: set at genesis, changed by [`Pallet::set_policy`].
	/// - Never deleted.
	#[pallet::storage]
	pub type Terms<T> = StorageValue<_, Policy, ValueQuery>;

	/// The nodes.
	///
	/// - Key: the id.
	/// - Bound: one entry per bond, and the founding nodes.
	/// - Deleted by [`Pallet::withdraw_bond`].
	#[pallet::storage]
	pub type Nodes<T: Config> = StorageMap<_, Twox64Concat, NodeId, NodeOf<T>>;

	/// When each node was there.
	///
	/// - Key: the id.
	/// - Bound and deletion: as [`Nodes`].
	#[pallet::storage]
	pub type Presences<T> = StorageMap<_, Twox64Concat, NodeId, Presence>;

	/// The id of the next node; ids are never used again.
	///
	/// - Value: how many nodes were ever registered.
	/// - Never deleted.
	#[pallet::storage]
	pub type NextNode<T> = StorageValue<_, NodeId, ValueQuery>;

	/// The accounts behind nodes.
	///
	/// - Key: the account.
	/// - Bound: one entry per account that is admitted or has a node.
	/// - Deleted when it is neither.
	#[pallet::storage]
	pub type Operators<T: Config> = StorageMap<_, Blake2_128Concat, T::AccountId, Operator>;

	/// Who applied for admission, and who supports it.
	///
	/// - Key: who applied.
	/// - Value: seated operators, [`Config::MaxValidators`] at most.
	/// - Bound: one entry per held deposit.
	/// - Deleted by admission and by [`Pallet::withdraw_application`].
	#[pallet::storage]
	pub type Applications<T: Config> =
		StorageMap<_, Blake2_128Concat, T::AccountId, BoundedVec<T::AccountId, T::MaxValidators>>;

	/// Validators that are active or stand by: the seats, and the owner's.
	///
	/// - Value: their ids, in no order.
	/// - Bound: [`Config::MaxValidators`]; one too many stays pending.
	/// - Removed from it when they go out of these states.
	#[pallet::storage]
	pub type Candidates<T: Config> = StorageValue<_, BoundedVec<NodeId, T::MaxValidators>, ValueQuery>;

	/// Operators with a candidate, the owner included.
	///
	/// - Value: how many.
	/// - Never deleted.
	#[pallet::storage]
	pub type SeatedOperators<T> = StorageValue<_, u32, ValueQuery>;

	/// Candidates of admitted operators, the owner included.
	///
	/// - Value: how many.
	/// - Never deleted.
	#[pallet::storage]
	pub type SeatCount<T> = StorageValue<_, u32, ValueQuery>;

	/// Who validates, and the slots that they missed.
	///
	/// - Value: in the order of their slots.
	/// - Bound: [`Config::MaxValidators`].
	/// - Replaced when the set changes.
	#[pallet::storage]
	pub type Seats<T: Config> = StorageValue<_, BoundedVec<SeatOf<T>, T::MaxValidators>, ValueQuery>;

	/// Set when a validator of the set got other keys.
	///
	/// - Value: nothing.
	/// - Deleted when the next set is worked out, which is then renewed even if the same go on.
	#[pallet::storage]
	pub type KeysRenewed<T> = StorageValue<_, ()>;

	/// The slot of the last block.
	///
	/// - Value: none before the first one.
	/// - Never deleted.
	#[pallet::storage]
	pub type LastSlot<T> = StorageValue<_, immortal_primitives::time::Slot>;

	/// The stage of the chain.
	///
	/// - Value: mature once and for ever.
	/// - Never deleted.
	#[pallet::storage]
	pub type CurrentStage<T> = StorageValue<_, Stage, ValueQuery>;

	/// The windows of the chain.
	///
	/// - Value: the current one, and sums.
	/// - Never deleted.
	#[pallet::storage]
	pub type Windows<T> = StorageValue<_, Tally, ValueQuery>;

	/// Windows that did not count.
	///
	/// - Value: the last of them, in order. A sign of life in one that is forgotten counts as one more, which only helps.
	/// - Bound: [`MAX_VOID_WINDOWS`]; the oldest is forgotten first.
	#[pallet::storage]
	pub type VoidWindows<T> = StorageValue<_, BoundedVec<WindowIndex, ConstU32<MAX_VOID_WINDOWS>>, ValueQuery>;

	/// What [`Tally::counted`] was at the end of each era.
	///
	/// - Key: the era.
	/// - Bound: the last [`KEPT_ERAS`] eras.
	/// - Deleted at the end of a later era.
	#[pallet::storage]
	pub type EraEnds<T> = StorageMap<_, Twox64Concat, EraIndex, u32>;

	/// How much nodes missed in each era.
	///
	/// - Key: the era.
	/// - Value: how many nodes missed which part of it.
	/// - Bound and deletion: as [`EraEnds`].
	#[pallet::storage]
	pub type Misses<T> = StorageMap<_, Twox64Concat, EraIndex, [u32; BUCKETS]>;

	/// Where the sweep, which judges eras and looks for silent nodes, goes on.
	///
	/// - Value: its round.
	/// - Never deleted.
	#[pallet::storage]
	pub type Sweeping<T> = StorageValue<_, Sweep, ValueQuery>;

	/// What the nodes of each specialization have together.
	///
	/// - Key: the specialization; [`Kind::ALL`] bounds it.
	/// - Never deleted.
	#[pallet::storage]
	pub type Capacities<T> = StorageMap<_, Twox64Concat, Kind, Capacity, ValueQuery>;

	/// Why this pallet holds money.
	#[pallet::composite_enum]
	pub enum HoldReason {
		/// Bonds of nodes.
		Bond,
		/// The deposit of who applied for admission.
		Application,
	}

	#[pallet::genesis_config]
	#[derive(frame_support::DefaultNoBound)]
	pub struct GenesisConfig<T: Config> {
		/// The terms on which nodes are taken.
		pub policy: Policy,
		/// The validators that the chain begins with. Their operators are admitted.
		pub nodes: Vec<FoundingNode<T::AccountId, T::Keys>>,
	}

	#[pallet::genesis_build]
	impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
		fn build(&self) {
			assert!(
				self.policy.is_within_bounds(),
				"`giftedNodes.policy`: a value is out of bounds"
			);
			assert!(
				self.nodes.len() as u32 <= T::MaxValidators::get(),
				"`giftedNodes.nodes`: there are too many"
			);
			Terms::<T>::put(self.policy);
			for founding in &self.nodes {
				if let Err(error) = Pallet::<T>::found(founding) {
					panic!("`giftedNodes.nodes`: {error:?}, at {:?}", founding.operator);
				}
			}
		}
	}

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Ask to be admitted as an operator of validators. Holds [`Policy::application_deposit`] until that is decided.
		#[pallet::call_index(0)]
		#[pallet::weight(T::WeightInfo::apply())]
		pub fn apply(origin: OriginFor<T>) -> DispatchResult {
			Self::do_apply(ensure_signed(origin)?)
		}

		/// Take the application back, and the deposit.
		#[pallet::call_index(1)]
		#[pallet::weight(T::WeightInfo::withdraw_application())]
		pub fn withdraw_application(origin: OriginFor<T>) -> DispatchResult {
			Self::do_withdraw_application(ensure_signed(origin)?)
		}

		/// As a seated operator, speak for an application. With more than half of them, it is granted.
		#[pallet::call_index(2)]
		#[pallet::weight(T::WeightInfo::support(T::MaxValidators::get()))]
		pub fn support(origin: OriginFor<T>, who: T::AccountId) -> DispatchResult {
			Self::do_support(ensure_signed(origin)?, who)
		}

		/// Admit an operator, whether it applied or not.
		#[pallet::call_index(3)]
		#[pallet::weight(T::WeightInfo::admit())]
		pub fn admit(origin: OriginFor<T>, operator: T::AccountId) -> DispatchResult {
			T::RegistrationOrigin::ensure_origin(origin)?;
			Self::do_admit(operator)
		}

		/// Admit an operator no longer. Its validators lose their seats at once.
		#[pallet::call_index(4)]
		#[pallet::weight(T::WeightInfo::revoke_admission(T::MaxValidators::get()))]
		pub fn revoke_admission(origin: OriginFor<T>, operator: T::AccountId) -> DispatchResult {
			T::RegistrationOrigin::ensure_origin(origin)?;
			Self::do_revoke_admission(operator)
		}

		/// Gift a node. `bond` is held, what of it is borrowed comes from the lending allocation. `keys` and `proof` are
		/// what the node answers to `author_rotateKeysWithOwner` with the caller's account.
		#[pallet::call_index(5)]
		#[pallet::weight(T::WeightInfo::register().saturating_add(T::OnRegistered::weight()))]
		pub fn register(
			origin: OriginFor<T>,
			gift: Gift,
			specialization: Specialization,
			resources: Resources,
			bond: Bond,
			keys: T::Keys,
			proof: Vec<u8>,
		) -> DispatchResult {
			Self::do_register(
				ensure_signed(origin)?,
				gift,
				specialization,
				resources,
				bond,
				keys,
				proof,
			)
		}

		/// Give a node other session keys. A validator uses them from the second end of a session on.
		#[pallet::call_index(6)]
		#[pallet::weight(T::WeightInfo::set_keys())]
		pub fn set_keys(origin: OriginFor<T>, node: NodeId, keys: T::Keys, proof: Vec<u8>) -> DispatchResult {
			Self::do_set_keys(ensure_signed(origin)?, node, keys, proof)
		}

		/// Say what a node has now. Its bond must be enough for that.
		#[pallet::call_index(7)]
		#[pallet::weight(T::WeightInfo::set_resources())]
		pub fn set_resources(origin: OriginFor<T>, node: NodeId, resources: Resources) -> DispatchResult {
			Self::do_set_resources(ensure_signed(origin)?, node, resources)
		}

		/// Add `amount` planck to a node's bond, in its coin.
		#[pallet::call_index(8)]
		#[pallet::weight(T::WeightInfo::bond_more())]
		pub fn bond_more(origin: OriginFor<T>, node: NodeId, #[pallet::compact] amount: Balance) -> DispatchResult {
			Self::do_bond_more(ensure_signed(origin)?, node, amount)
		}

		/// Take a node off for maintenance. What it misses is forgiven while its credit lasts.
		#[pallet::call_index(9)]
		#[pallet::weight(T::WeightInfo::start_maintenance())]
		pub fn start_maintenance(origin: OriginFor<T>, node: NodeId) -> DispatchResult {
			Self::do_start_maintenance(ensure_signed(origin)?, node)
		}

		/// End the maintenance of a node; its next heartbeat brings it back.
		#[pallet::call_index(10)]
		#[pallet::weight(T::WeightInfo::end_maintenance())]
		pub fn end_maintenance(origin: OriginFor<T>, node: NodeId) -> DispatchResult {
			Self::do_end_maintenance(ensure_signed(origin)?, node)
		}

		/// Take a node out of the network. Its bond can be withdrawn after [`Policy::unbonding_eras`].
		#[pallet::call_index(11)]
		#[pallet::weight(T::WeightInfo::retire())]
		pub fn retire(origin: OriginFor<T>, node: NodeId) -> DispatchResult {
			Self::do_retire(ensure_signed(origin)?, node)
		}

		/// Get the bond of a retired node back, less what was lent. Nothing of the node stays behind.
		#[pallet::call_index(12)]
		#[pallet::weight(T::WeightInfo::withdraw_bond())]
		pub fn withdraw_bond(origin: OriginFor<T>, node: NodeId) -> DispatchResult {
			Self::do_withdraw_bond(ensure_signed(origin)?, node)
		}

		/// Free a node whose time in jail is over; its next heartbeat brings it back.
		#[pallet::call_index(13)]
		#[pallet::weight(T::WeightInfo::unjail())]
		pub fn unjail(origin: OriginFor<T>, node: NodeId) -> DispatchResult {
			Self::do_unjail(ensure_signed(origin)?, node)
		}

		/// Jail a node for [`Policy::jail_eras`]. A validator is out of the set two blocks later.
		#[pallet::call_index(14)]
		#[pallet::weight(T::WeightInfo::jail())]
		pub fn jail(origin: OriginFor<T>, node: NodeId) -> DispatchResult {
			T::RegistrationOrigin::ensure_origin(origin)?;
			Self::do_jail(node)
		}

		/// Show that a node is there. Free; see [`Heartbeat::payload`] for what its `node` key signs.
		#[pallet::call_index(15)]
		#[pallet::weight((T::WeightInfo::heartbeat(), DispatchClass::Operational))]
		#[pallet::weight_of_authorize(T::WeightInfo::authorize_heartbeat())]
		#[pallet::authorize(Self::authorize_heartbeat)]
		pub fn heartbeat(
			origin: OriginFor<T>,
			heartbeat: Heartbeat<T::Hash>,
			_signature: node_key::Signature,
		) -> DispatchResult {
			ensure_authorized(origin)?;
			Self::do_heartbeat(heartbeat.node)
		}

		/// Change the terms on which nodes are taken.
		#[pallet::call_index(16)]
		#[pallet::weight(T::WeightInfo::set_policy())]
		pub fn set_policy(origin: OriginFor<T>, policy: Policy) -> DispatchResult {
			T::RegistrationOrigin::ensure_origin(origin)?;
			Self::do_set_policy(policy)
		}
	}

	#[pallet::view_functions]
	impl<T: Config> Pallet<T> {
		/// A node; none if there is none of that id.
		pub fn node(id: NodeId) -> Option<NodeViewOf<T>> {
			Self::node_view(id)
		}

		/// Nodes from the id `from` on that `filter` lets through, `limit` at most, and where the next page begins. A page may
		/// be short, and still have a next one: a page looks at [`MAX_SCANNED`] ids at most.
		pub fn nodes(filter: NodeFilter<T::AccountId>, from: NodeId, limit: u32) -> PageOf<T> {
			Self::page(filter, from, limit)
		}

		/// An operator; none if the account is neither admitted nor has a node.
		pub fn operator(who: T::AccountId) -> Option<Operator> {
			Operators::<T>::get(who)
		}

		/// What the nodes of a specialization have together: declared, verified, active.
		pub fn capacity(kind: Kind) -> Capacity {
			Capacities::<T>::get(kind)
		}

		/// How much of the era so far a node was there; none if there is no such node.
		pub fn uptime(id: NodeId) -> Option<Uptime> {
			Self::uptime_of(id)
		}

		/// Whether shares of the validators are limited.
		pub fn stage() -> Stage {
			CurrentStage::<T>::get()
		}

		/// The planck of `coin` that a bond must be; none if no bond is enough.
		pub fn required_bond(kind: Kind, resources: Resources, coin: Coin) -> Option<Balance> {
			Self::bond_required(kind, &resources, coin)
		}
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		fn on_initialize(_: BlockNumberFor<T>) -> Weight {
			Self::enter_window();
			Self::note_slots();
			T::WeightInfo::on_initialize().saturating_add(T::WeightInfo::on_finalize())
		}

		fn on_finalize(_: BlockNumberFor<T>) {
			Self::note_block();
		}

		fn on_idle(_: BlockNumberFor<T>, limit: Weight) -> Weight {
			let mut meter = WeightMeter::with_limit(limit);
			Self::sweep(&mut meter);
			meter.consumed()
		}

		fn offchain_worker(_: BlockNumberFor<T>) {
			Self::send_heartbeats();
		}

		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}
}
