//! # Immortality
//!
//! The network outlives its owner: when the owner's node fails, the gifted nodes notice, agree, and take over every power that
//! the owner had, while blocks go on (design, section 7).
//!
//! ## A failure
//! 1. In every slot the owner's node sends a heartbeat, and each seat's node asks it for a sign of life.
//! 2. The owner's node dies. Three slots without a sign of life later the seats report in every slot whether they reach it.
//! 3. Five slots, reports of more than half of the seats and of the operators, and blocks of three operators later the owner is
//!    out of office: the tenure rises, all powers are vacant, its validators leave.
//! 4. If the owner is heard for twenty slots in a row now, all of that is taken back.
//! 5. Otherwise operators' ballots elect a council. When the failure is final and three minutes are over, two thirds of it hand
//!    over what keeps the chain alive; money and governance follow an hour later, new code a day later.
//! 6. The cold key claims its office back. If the council does not object in time, the owner has all powers again but new code.
//!
//! ## What is no failure
//! A halt of the whole chain; maintenance that was announced in time; silence that only some of the seats hear.
//!
//! ## Where things are
//! Declarations here, and those of events in `events`. How the owner is: `health`. What seats say of it: `reports`, counted in
//! constant time by `tally`. What follows: `activation`, `council`, `handover`, `comeback`. With notice: `maintenance`, `drill`,
//! `policy`. What is shown: `views`. Invariants: `try_state`.

#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

mod activation;
#[cfg(feature = "runtime-benchmarks")]
pub mod benchmarking;
mod comeback;
mod council;
mod drill;
mod events;
mod handover;
mod health;
mod maintenance;
mod policy;
mod reports;
pub mod tally;
#[cfg(any(feature = "try-runtime", test))]
mod try_state;
mod types;
mod views;
pub mod weights;

#[cfg(test)]
mod mock;
#[cfg(test)]
mod tests;

use frame_support::pallet_macros::import_section;
pub use health::{NO_HEARTBEAT_KEY, OTHER_CHAIN};
pub use pallet::*;
pub use policy::{Policy, INVESTIGATE_AT, MAX_ACTIVATE_AT};
pub use reports::{ALREADY_REPORTED, NOT_A_SEAT, NO_DRILL, OTHER_TENURE};
pub use tally::{Tallies, Voice};
pub use types::*;
pub use weights::WeightInfo;

#[import_section(events::events)]
#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use alloc::vec::Vec;
	use frame_support::{
		inherent::{InherentData, InherentIdentifier, MakeFatalError, ProvideInherent},
		pallet_prelude::*,
		traits::ChangeMembers,
	};
	use frame_system::{ensure_authorized, pallet_prelude::*};
	use immortal_primitives::{
		consensus::{OnChainFinality, RotateOnDemand},
		immortality::{
			heartbeat_key::{self, HeartbeatKey},
			DrillRecord, FailureReason, Finding, HandoverStep, ImmortalityStatus, Issue, Maintenance, OwnerHeartbeat,
			Report, FINDING_INHERENT,
		},
		node_key,
		nodes::{NodeId, NodeKeys, Seats},
		responsibility::{Offices, Responsibility, Tenure},
		time::{Clock, Slot},
	};

	#[pallet::config]
	pub trait Config: frame_system::Config<RuntimeEvent: From<Event<Self>>> {
		/// Who is in office.
		type Offices: Offices<Self::AccountId>;

		/// Who has a say.
		type Seats: Seats<Self::AccountId>;

		/// The session keys of a node.
		type Keys;

		/// Where they are kept.
		type NodeKeys: NodeKeys<Self::AccountId, Self::Keys>;

		/// The account of the node that makes the block. Not asked at its end, when another set may be in force.
		type Author: Get<Option<Self::AccountId>>;

		/// Its operator.
		type AuthorsOperator: Get<Option<Self::AccountId>>;

		/// Slots, windows and eras.
		type Clock: Clock;

		/// Changes who validates at once.
		type Rotation: RotateOnDemand;

		/// What is final.
		type Finality: OnChainFinality<BlockNumberFor<Self>>;

		/// Where the members of the council vote.
		type Council: ChangeMembers<Self::AccountId>;

		/// Two thirds of the council.
		type TwoThirdsOfCouncil: EnsureOrigin<Self::RuntimeOrigin>;

		/// More than half of the council.
		type MajorityOfCouncil: EnsureOrigin<Self::RuntimeOrigin>;

		/// Starts drills.
		type HealthOrigin: EnsureOrigin<Self::RuntimeOrigin>;

		/// Sets the policy.
		type GovernanceOrigin: EnsureOrigin<Self::RuntimeOrigin>;

		/// The most seats there can be.
		#[pallet::constant]
		type MaxSeats: Get<u32>;

		/// Weights of calls and hooks.
		type WeightInfo: WeightInfo;

		/// Signs for benchmarks.
		#[cfg(feature = "runtime-benchmarks")]
		type BenchmarkHelper: benchmarking::Sign<Self::Keys>;
	}

	#[pallet::pallet]
	pub struct Pallet<T>(_);

	/// How long things take.
	///
	/// - Value: within bounds.
	/// - Never deleted.
	#[pallet::storage]
	pub type Terms<T> = StorageValue<_, Policy, ValueQuery>;

	/// How long things took at genesis: [`Terms`] stay near.
	///
	/// - Value: set at genesis.
	/// - Never deleted.
	#[pallet::storage]
	pub type FoundingTerms<T> = StorageValue<_, Policy, ValueQuery>;

	/// By which key the owner's node is heard.
	///
	/// - Value: the hot key; none if nobody has said, then silence says nothing before the lease is over.
	/// - Deleted when coin holders name another owner.
	#[pallet::storage]
	pub type KnownKey<T> = StorageValue<_, HeartbeatKey>;

	/// The slot from which on signs of life do not count, unless the cold key says that they do.
	///
	/// - Value: set in the first block.
	/// - Never deleted.
	#[pallet::storage]
	pub type LeaseUntil<T> = StorageValue<_, Slot, ValueQuery>;

	/// The slot of the last block.
	///
	/// - Value: none before the first one.
	/// - Never deleted.
	#[pallet::storage]
	pub type LastSlot<T> = StorageValue<_, Slot>;

	/// How the owner is.
	///
	/// - Value: as of the last block.
	/// - Never deleted.
	#[pallet::storage]
	pub type CurrentHealth<T> = StorageValue<_, Health, ValueQuery>;

	/// Why and since when the seats ask for the owner.
	///
	/// - Value: none while it is heard, and when it is out of office.
	/// - Deleted when it is heard, or out of office.
	#[pallet::storage]
	pub type CurrentInvestigation<T: Config> = StorageValue<_, Investigation<T::AccountId>>;

	/// Who makes this block, if it is not the owner and the owner is silent.
	///
	/// - Value: the operator.
	/// - Deleted at the end of the block.
	#[pallet::storage]
	pub type BlockAuthor<T: Config> = StorageValue<_, T::AccountId>;

	/// What each seat last said.
	///
	/// - Key: the node.
	/// - Bound: as many as there are seats.
	/// - Deleted when the node loses its seat.
	#[pallet::storage]
	pub type SeatRecords<T: Config> = StorageMap<_, Twox64Concat, NodeId, SeatRecord>;

	/// How many of its seats are against the owner, by operator.
	///
	/// - Key: the operator.
	/// - Bound: as many as have seats.
	/// - Deleted when it has none any more.
	#[pallet::storage]
	pub type Voices<T: Config> = StorageMap<_, Blake2_128Concat, T::AccountId, Voice>;

	/// What all seats say.
	///
	/// - Value: counts of those reports that count still.
	/// - Never deleted.
	#[pallet::storage]
	pub type CurrentTallies<T> = StorageValue<_, Tallies, ValueQuery>;

	/// The last block whose author said what its node found.
	///
	/// - Value: its number.
	/// - Never deleted.
	#[pallet::storage]
	pub type FindingNotedIn<T: Config> = StorageValue<_, BlockNumberFor<T>>;

	/// The owner's failure, and what followed from it.
	///
	/// - Value: none while the owner is in office.
	/// - Deleted when it is back, or another is named.
	#[pallet::storage]
	pub type CurrentActivation<T: Config> = StorageValue<_, ActivationOf<T>>;

	/// How often the owner failed.
	///
	/// - Value: counts from one long pause to the next.
	/// - Deleted when another owner is named.
	#[pallet::storage]
	pub type Failures<T> = StorageValue<_, History, ValueQuery>;

	/// Whom operators want in the council.
	///
	/// - Key: the operator.
	/// - Bound: one for each that has seats.
	/// - Deleted by an empty ballot, and when the operator has no seat any more.
	#[pallet::storage]
	pub type Ballots<T: Config> = StorageMap<_, Blake2_128Concat, T::AccountId, Ballot<T::AccountId>>;

	/// The emergency council.
	///
	/// - Value: its members, in order; empty while there is none.
	/// - Deleted when the owner is back, or another is named.
	#[pallet::storage]
	pub type Council<T: Config> = StorageValue<_, Members<T::AccountId>, ValueQuery>;

	/// To whom powers were handed over.
	///
	/// - Key: the power. Value: its holders, in order.
	/// - Bound: eleven.
	/// - Deleted when the owner is back, another is named, or coin holders gave the power to others.
	#[pallet::storage]
	pub type Given<T: Config> =
		StorageMap<_, Twox64Concat, Responsibility, BoundedVec<T::AccountId, ConstU32<HOLDERS>>>;

	/// When the owner is away with notice.
	///
	/// - Value: none if it is not.
	/// - Deleted when that is over or overridden, and when the owner fails.
	#[pallet::storage]
	pub type CurrentMaintenance<T> = StorageValue<_, Maintenance>;

	/// What of its time for maintenance the owner has used.
	///
	/// - Value: of the current period.
	/// - Never deleted.
	#[pallet::storage]
	pub type MaintenanceSpent<T> = StorageValue<_, MaintenanceBook, ValueQuery>;

	/// Who would not have the owner away.
	///
	/// - Value: operators, in the order in which they said so.
	/// - Bound: [`Config::MaxSeats`].
	/// - Deleted with [`CurrentMaintenance`].
	#[pallet::storage]
	pub type Overrides<T: Config> = StorageValue<_, BoundedVec<T::AccountId, T::MaxSeats>, ValueQuery>;

	/// The last drill.
	///
	/// - Value: none before the first one.
	/// - Never deleted.
	#[pallet::storage]
	pub type LastDrill<T> = StorageValue<_, DrillRecord>;

	/// How the owner is heard at first.
	#[pallet::genesis_config]
	#[derive(frame_support::DefaultNoBound)]
	pub struct GenesisConfig<T: Config> {
		/// By which key; without one, silence says nothing until the lease is over.
		pub heartbeat_key: Option<HeartbeatKey>,
		/// How long things take.
		pub policy: Policy,
		#[doc(hidden)]
		#[serde(skip)]
		pub _config: PhantomData<T>,
	}

	#[pallet::genesis_build]
	impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
		fn build(&self) {
			FoundingTerms::<T>::put(self.policy);
			let checked = Pallet::<T>::check_policy(&self.policy);
			assert!(checked.is_ok(), "`immortality.policy` is out of bounds: {checked:?}");
			Terms::<T>::put(self.policy);
			KnownKey::<T>::set(self.heartbeat_key.clone());
		}
	}

	#[pallet::error]
	pub enum Error<T> {
		/// Only the owner's account, the cold key, may.
		NotOwner,
		/// The owner is heard by this key already.
		SameHeartbeatKey,
		/// The node has no seat.
		NotASeat,
		/// The block has a finding already. A block with two is none.
		AlreadyNoted,
		/// The account has no seat.
		NotSeated,
		/// Somebody on the ballot has no seat.
		CandidateNotSeated,
		/// Somebody is on the ballot twice.
		CandidateTwice,
		/// The owner is in office.
		NotActivated,
		/// The owner is out of office.
		OutOfOffice,
		/// Powers were handed over already.
		AlreadyHandedOver,
		/// Powers are not handed over yet.
		NothingHandedOver,
		/// The owner was not heard in enough slots in a row.
		NotHeardLongEnough,
		/// It is too early to hand over powers.
		HandoverTooEarly,
		/// The block in which the owner failed is not final yet.
		ActivationNotFinal,
		/// The return is claimed already.
		AlreadyClaimed,
		/// The return is not claimed.
		NotClaimed,
		/// The council has objected; the time before the next claim is not over.
		CoolingDown,
		/// Maintenance is announced already.
		AlreadyAnnounced,
		/// Maintenance would begin before there was notice enough.
		MaintenanceTooSoon,
		/// Maintenance would last for no slot.
		MaintenanceEmpty,
		/// Maintenance would last too long.
		MaintenanceTooLong,
		/// There was as much maintenance in this period as may be.
		MaintenanceCreditExhausted,
		/// No maintenance is announced.
		NoMaintenance,
		/// The account has said so already.
		AlreadyOverridden,
		/// The chain could not go on without its owner yet.
		NotMature,
		/// The owner is not healthy: it might be no drill.
		OwnerNotHealthy,
		/// The last drill was not long enough ago.
		DrillTooSoon,
		/// Seats would ask after fewer than 2 or more than 20 slots, or act no later than they ask, or after more than 40.
		ThresholdOutOfBounds,
		/// A period would be less than half, or more than twice, what it was at genesis; no slot, or more than a year.
		PeriodOutOfBounds,
		/// Powers would be handed over before there is a council.
		HandoverBeforeElection,
	}

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Show that the owner's node lives. Free; see [`OwnerHeartbeat::payload`] for what the heartbeat key signs.
		#[pallet::call_index(0)]
		#[pallet::weight((T::WeightInfo::heartbeat(), DispatchClass::Operational))]
		#[pallet::weight_of_authorize(T::WeightInfo::authorize_heartbeat())]
		#[pallet::authorize(Self::authorize_heartbeat)]
		pub fn heartbeat(
			origin: OriginFor<T>,
			heartbeat: OwnerHeartbeat<T::Hash>,
			_signature: heartbeat_key::Signature,
		) -> DispatchResult {
			ensure_authorized(origin)?;
			Self::do_heartbeat(heartbeat)
		}

		/// Say whether a seat's node reaches the owner's. Free; see [`Report::payload`] for what the `node` key signs.
		#[pallet::call_index(1)]
		#[pallet::weight((T::WeightInfo::report(), DispatchClass::Operational))]
		#[pallet::weight_of_authorize(T::WeightInfo::authorize_report())]
		#[pallet::authorize(Self::authorize_report)]
		pub fn report(
			origin: OriginFor<T>,
			report: Report<T::Hash>,
			_signature: node_key::Signature,
		) -> DispatchResult {
			ensure_authorized(origin)?;
			Self::do_report(report)
		}

		/// Say what the author's node found. An inherent, never required.
		#[pallet::call_index(2)]
		#[pallet::weight((T::WeightInfo::note_finding(), DispatchClass::Mandatory))]
		pub fn note_finding(origin: OriginFor<T>, finding: Finding) -> DispatchResult {
			ensure_none(origin)?;
			Self::do_note_finding(finding)
		}

		/// Have the owner be heard by another key, at once. Origin: the owner's account.
		#[pallet::call_index(3)]
		#[pallet::weight((T::WeightInfo::set_heartbeat_key(), DispatchClass::Operational))]
		pub fn set_heartbeat_key(origin: OriginFor<T>, key: HeartbeatKey) -> DispatchResult {
			Self::ensure_owner(&ensure_signed(origin)?)?;
			Self::do_set_heartbeat_key(key)
		}

		/// Have signs of life count for another [`Policy::lease`]. Origin: the owner's account.
		#[pallet::call_index(4)]
		#[pallet::weight((T::WeightInfo::renew_lease(), DispatchClass::Operational))]
		pub fn renew_lease(origin: OriginFor<T>) -> DispatchResult {
			Self::ensure_owner(&ensure_signed(origin)?)?;
			Self::do_renew_lease()
		}

		/// Say whom you want in the council, in no order, or with an empty ballot that you do not. Origin: an operator with
		/// seats.
		#[pallet::call_index(5)]
		#[pallet::weight((T::WeightInfo::set_ballot(), DispatchClass::Operational))]
		pub fn set_ballot(origin: OriginFor<T>, ballot: Ballot<T::AccountId>) -> DispatchResult {
			Self::do_set_ballot(ensure_signed(origin)?, ballot)
		}

		/// Take a failure back before powers are handed over, as an owner that is heard again. Origin: the owner's account. Only
		/// a second failure within [`Policy::flap_period`] needs it.
		#[pallet::call_index(6)]
		#[pallet::weight((T::WeightInfo::cancel_activation(), DispatchClass::Operational))]
		pub fn cancel_activation(origin: OriginFor<T>) -> DispatchResult {
			Self::ensure_owner(&ensure_signed(origin)?)?;
			Self::do_cancel_activation()
		}

		/// Hand over what keeps the chain alive. Origin: two thirds of the council.
		#[pallet::call_index(7)]
		#[pallet::weight((T::WeightInfo::hand_over(T::MaxSeats::get()), DispatchClass::Operational))]
		pub fn hand_over(origin: OriginFor<T>) -> DispatchResultWithPostInfo {
			T::TwoThirdsOfCouncil::ensure_origin(origin)?;
			Self::do_hand_over()?;
			Ok(Some(T::WeightInfo::hand_over(T::Seats::seats())).into())
		}

		/// Claim the office back after powers were handed over. Origin: the owner's account.
		#[pallet::call_index(8)]
		#[pallet::weight((T::WeightInfo::claim_return(), DispatchClass::Operational))]
		pub fn claim_return(origin: OriginFor<T>) -> DispatchResult {
			Self::ensure_owner(&ensure_signed(origin)?)?;
			Self::do_claim_return()
		}

		/// Refuse the owner's return. Origin: more than half of the council.
		#[pallet::call_index(9)]
		#[pallet::weight((T::WeightInfo::object(), DispatchClass::Operational))]
		pub fn object(origin: OriginFor<T>) -> DispatchResult {
			T::MajorityOfCouncil::ensure_origin(origin)?;
			Self::do_object()
		}

		/// Say that the owner will be away, from the slot `from` on for so many `slots`. Origin: the owner's account.
		#[pallet::call_index(10)]
		#[pallet::weight((T::WeightInfo::announce_maintenance(), DispatchClass::Operational))]
		pub fn announce_maintenance(origin: OriginFor<T>, from: Slot, slots: u32) -> DispatchResult {
			Self::ensure_owner(&ensure_signed(origin)?)?;
			Self::do_announce_maintenance(from, slots)
		}

		/// Say that the owner may not be away. Two thirds of the seats are enough. Origin: an operator with seats.
		#[pallet::call_index(11)]
		#[pallet::weight((T::WeightInfo::override_maintenance(T::MaxSeats::get()), DispatchClass::Operational))]
		pub fn override_maintenance(origin: OriginFor<T>) -> DispatchResult {
			Self::do_override_maintenance(ensure_signed(origin)?)
		}

		/// Start a drill. Origin: [`Responsibility::HealthMonitoring`].
		#[pallet::call_index(12)]
		#[pallet::weight(T::WeightInfo::start_drill())]
		pub fn start_drill(origin: OriginFor<T>) -> DispatchResult {
			T::HealthOrigin::ensure_origin(origin)?;
			Self::do_start_drill()
		}

		/// Change how long things take, within bounds. Origin: [`Responsibility::NetworkGovernance`].
		#[pallet::call_index(13)]
		#[pallet::weight(T::WeightInfo::set_policy())]
		pub fn set_policy(origin: OriginFor<T>, policy: Policy) -> DispatchResult {
			T::GovernanceOrigin::ensure_origin(origin)?;
			Self::do_set_policy(policy)
		}
	}

	#[pallet::inherent]
	impl<T: Config> ProvideInherent for Pallet<T> {
		type Call = Call<T>;
		type Error = MakeFatalError<()>;
		const INHERENT_IDENTIFIER: InherentIdentifier = FINDING_INHERENT;

		fn create_inherent(data: &InherentData) -> Option<Self::Call> {
			let finding = data.get_data(&FINDING_INHERENT).ok()??;
			Some(Call::note_finding { finding })
		}

		fn is_inherent(call: &Self::Call) -> bool {
			matches!(call, Call::note_finding { .. })
		}
	}

	#[pallet::view_functions]
	impl<T: Config> Pallet<T> {
		/// How the network stands to its owner.
		pub fn status() -> ImmortalityStatus {
			Self::current_status()
		}

		/// Whom an operator wants in the council.
		pub fn ballot(operator: T::AccountId) -> Vec<T::AccountId> {
			Ballots::<T>::get(operator).unwrap_or_default().into_inner()
		}

		/// How long things take.
		pub fn policy() -> Policy {
			Terms::<T>::get()
		}
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		fn on_initialize(_: BlockNumberFor<T>) -> Weight {
			Self::count_slots();
			// The end of the block, and the worst that it can bring, are in it.
			T::WeightInfo::on_initialize().saturating_add(Self::follow_activation())
		}

		fn on_finalize(_: BlockNumberFor<T>) {
			Self::follow();
		}

		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}
}
