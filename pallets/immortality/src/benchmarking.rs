//! What calls and hooks cost. Heartbeats, reports and the hook cost the same however many seats there are.

use crate::{tally::BRIEF, *};
use alloc::vec::Vec;
use frame_benchmarking::v2::*;
use frame_support::{
	pallet_prelude::TransactionSource,
	traits::{ChangeMembers, EnsureOrigin, Get},
	BoundedVec,
};
use frame_system::{pallet_prelude::BlockNumberFor, RawOrigin};
use immortal_primitives::{
	immortality::{
		heartbeat_key::{self, HeartbeatKey},
		DrillRecord, FailureReason, Finding, HandoverStep, Maintenance, OwnerHeartbeat, Report,
	},
	node_key,
	nodes::{account_of, NodeId, NodeKeys as _, Seats as _},
	responsibility::{Offices as _, Responsibility},
	time::Clock as _,
};
use sp_runtime::traits::Zero;

/// Makes keys, and signs with them.
pub trait Sign<Keys> {
	/// New session keys of a node.
	fn make() -> Keys;

	/// A signature by the `node` key among them.
	fn sign(keys: &Keys, payload: &[u8]) -> node_key::Signature;

	/// A new heartbeat key.
	fn make_heartbeat_key() -> HeartbeatKey;

	/// A signature by it.
	fn sign_heartbeat(key: &HeartbeatKey, payload: &[u8]) -> heartbeat_key::Signature;
}

type Seated<T> = Vec<(NodeId, <T as frame_system::Config>::AccountId)>;

fn genesis<T: Config>() -> T::Hash {
	frame_system::Pallet::<T>::block_hash(BlockNumberFor::<T>::zero())
}

/// The owner, who can sign.
fn owner<T: Config>() -> T::AccountId {
	let owner = whitelisted_caller();
	T::Offices::set_owner(&owner);
	LeaseUntil::<T>::put(u64::MAX / 2);
	owner
}

/// A failure in which the owner is heard again.
fn failed<T: Config>(step: HandoverStep) -> ActivationOf<T> {
	let slot = T::Clock::slot();
	let activation = Activation {
		block: Zero::zero(),
		slot,
		tenure: T::Offices::depose(),
		reason: FailureReason::Silent,
		needs_cold_key: true,
		fresh: 1_000,
		heard: slot,
		election: u64::MAX,
		step,
		handed_over: (step > HandoverStep::Vacant).then_some(slot),
		return_at: None,
		objections: 0,
		barred_until: 0,
		refilled: T::Clock::window(),
	};
	CurrentActivation::<T>::put(&activation);
	activation
}

/// A council of the first of those seated.
fn council<T: Config>(seated: &Seated<T>) {
	let mut members: Vec<_> = seated
		.iter()
		.take(MAX_COUNCIL as usize)
		.map(|(_, who)| who.clone())
		.collect();
	members.sort();
	T::Council::set_members_sorted(&members, &[]);
	Council::<T>::put(BoundedVec::truncate_from(members));
}

fn sign_of_life<T: Config>() -> OwnerHeartbeat<T::Hash> {
	OwnerHeartbeat {
		genesis: genesis::<T>(),
		sequence: 7,
		slot: T::Clock::slot(),
		uptime: 1,
		response_time: 1,
		usage: Default::default(),
		contact: Some(BoundedVec::truncate_from(alloc::vec![b'x'; 160])),
	}
}

fn complaint<T: Config>(node: NodeId) -> Report<T::Hash> {
	Report {
		genesis: genesis::<T>(),
		tenure: T::Offices::tenure(),
		drill: false,
		node,
		slot: T::Clock::slot(),
		finding: Finding::Unreachable,
	}
}

#[benchmarks]
mod benchmarks {
	use super::*;

	#[benchmark]
	fn heartbeat() -> Result<(), BenchmarkError> {
		owner::<T>();
		failed::<T>(HandoverStep::Vacant);

		#[block]
		{
			Pallet::<T>::do_heartbeat(sign_of_life::<T>())?;
		}

		assert_eq!(CurrentHealth::<T>::get().sequence, 7);
		Ok(())
	}

	#[benchmark]
	fn authorize_heartbeat() -> Result<(), BenchmarkError> {
		let key = T::BenchmarkHelper::make_heartbeat_key();
		KnownKey::<T>::put(&key);
		let sent = sign_of_life::<T>();
		let signature = T::BenchmarkHelper::sign_heartbeat(&key, &sent.payload());
		let valid;

		#[block]
		{
			valid = Pallet::<T>::authorize_heartbeat(TransactionSource::External, &sent, &signature);
		}

		assert!(valid.is_ok());
		Ok(())
	}

	/// A seat that was content is not any more: all counts change.
	#[benchmark]
	fn report() -> Result<(), BenchmarkError> {
		let seated = T::Seats::fill(100);
		let (node, operator) = seated[0].clone();
		Pallet::<T>::note(node, operator, T::Clock::slot(), Finding::Reachable);

		#[block]
		{
			Pallet::<T>::do_report(complaint::<T>(node))?;
		}

		assert_eq!(CurrentTallies::<T>::get().brief.total().operators, 1);
		Ok(())
	}

	#[benchmark]
	fn authorize_report() -> Result<(), BenchmarkError> {
		let seated = T::Seats::fill(100);
		let node = seated[0].0;
		let keys = T::BenchmarkHelper::make();
		let sent = complaint::<T>(node);
		let signature = T::BenchmarkHelper::sign(&keys, &sent.payload());
		T::NodeKeys::set(&account_of(node), keys)?;
		let valid;

		#[block]
		{
			valid = Pallet::<T>::authorize_report(TransactionSource::External, &sent, &signature);
		}

		assert!(valid.is_ok());
		Ok(())
	}

	/// The block being measured may have no author: the two parts are measured one after the other.
	#[benchmark]
	fn note_finding() -> Result<(), BenchmarkError> {
		let seated = T::Seats::fill(100);
		let (node, operator) = seated[0].clone();

		#[block]
		{
			Pallet::<T>::do_note_finding(Finding::Unreachable)?;
			Pallet::<T>::note(node, operator, T::Clock::slot(), Finding::Unreachable);
		}

		assert!(SeatRecords::<T>::contains_key(node));
		Ok(())
	}

	#[benchmark]
	fn set_heartbeat_key() {
		let owner = owner::<T>();
		let key = T::BenchmarkHelper::make_heartbeat_key();
		KnownKey::<T>::kill();

		#[extrinsic_call]
		_(RawOrigin::Signed(owner), key.clone());

		assert_eq!(KnownKey::<T>::get(), Some(key));
	}

	#[benchmark]
	fn renew_lease() {
		let owner = owner::<T>();
		LeaseUntil::<T>::kill();

		#[extrinsic_call]
		_(RawOrigin::Signed(owner));

		assert!(LeaseUntil::<T>::get() > 0);
	}

	#[benchmark]
	fn set_ballot() {
		let seated = T::Seats::fill(MAX_VOTES);
		let ballot: Ballot<T::AccountId> =
			BoundedVec::truncate_from(seated.iter().map(|(_, operator)| operator.clone()).collect());

		#[extrinsic_call]
		_(RawOrigin::Signed(seated[0].1.clone()), ballot);

		assert_eq!(
			Ballots::<T>::get(&seated[0].1).map(|ballot| ballot.len() as u32),
			Some(MAX_VOTES)
		);
	}

	#[benchmark]
	fn cancel_activation() {
		let owner = owner::<T>();
		let seated = T::Seats::fill(MAX_COUNCIL);
		failed::<T>(HandoverStep::Vacant);
		council::<T>(&seated);

		#[extrinsic_call]
		_(RawOrigin::Signed(owner));

		assert!(!CurrentActivation::<T>::exists());
	}

	/// `n`: seats, each another operator's.
	#[benchmark]
	fn hand_over(n: Linear<4, { T::MaxSeats::get() - 1 }>) -> Result<(), BenchmarkError> {
		owner::<T>();
		T::Seats::fill(n);
		failed::<T>(HandoverStep::Vacant);
		Terms::<T>::mutate(|policy| policy.handover_delay = 0);
		let origin = T::TwoThirdsOfCouncil::try_successful_origin().map_err(|()| BenchmarkError::Weightless)?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin);

		assert_eq!(Given::<T>::iter().count(), 8);
		Ok(())
	}

	#[benchmark]
	fn claim_return() {
		let owner = owner::<T>();
		failed::<T>(HandoverStep::Complete);

		#[extrinsic_call]
		_(RawOrigin::Signed(owner));

		assert!(CurrentActivation::<T>::get().is_some_and(|activation| activation.return_at.is_some()));
	}

	#[benchmark]
	fn object() -> Result<(), BenchmarkError> {
		owner::<T>();
		let mut activation = failed::<T>(HandoverStep::Complete);
		activation.return_at = Some(u64::MAX);
		CurrentActivation::<T>::put(activation);
		let origin = T::MajorityOfCouncil::try_successful_origin().map_err(|()| BenchmarkError::Weightless)?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin);

		assert!(CurrentActivation::<T>::get().is_some_and(|activation| activation.return_at.is_none()));
		Ok(())
	}

	#[benchmark]
	fn announce_maintenance() {
		let owner = owner::<T>();
		let from = T::Clock::slot() + u64::from(Terms::<T>::get().maintenance_notice);

		#[extrinsic_call]
		_(RawOrigin::Signed(owner), from, 1);

		assert!(CurrentMaintenance::<T>::exists());
	}

	/// `n`: seats, each another operator's; all but one of those that are not enough have spoken.
	#[benchmark]
	fn override_maintenance(n: Linear<4, { T::MaxSeats::get() - 1 }>) {
		let seated = T::Seats::fill(n);
		CurrentMaintenance::<T>::put(Maintenance {
			from: u64::MAX - 1,
			until: u64::MAX,
		});
		let spoken = (n as usize * 2).div_ceil(3) - 1;
		let by: Vec<_> = seated.iter().take(spoken).map(|(_, who)| who.clone()).collect();
		Overrides::<T>::put(BoundedVec::truncate_from(by));

		#[extrinsic_call]
		_(RawOrigin::Signed(seated[spoken].1.clone()));

		assert!(!CurrentMaintenance::<T>::exists() || T::Seats::seats() > n);
	}

	#[benchmark]
	fn start_drill() -> Result<(), BenchmarkError> {
		T::Seats::fill(4);
		CurrentHealth::<T>::kill();
		let origin = T::HealthOrigin::try_successful_origin().map_err(|()| BenchmarkError::Weightless)?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin);

		assert!(Pallet::<T>::drill_in_progress().is_some());
		Ok(())
	}

	#[benchmark]
	fn set_policy() -> Result<(), BenchmarkError> {
		let origin = T::GovernanceOrigin::try_successful_origin().map_err(|()| BenchmarkError::Weightless)?;
		let policy = Policy {
			investigate_at: 4,
			activate_at: 9,
			..Terms::<T>::get()
		};

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, policy);

		assert_eq!(Terms::<T>::get(), policy);
		Ok(())
	}

	/// Both hooks of the worst block: that in which the owner fails during a drill.
	#[benchmark]
	fn on_initialize() {
		owner::<T>();
		KnownKey::<T>::put(T::BenchmarkHelper::make_heartbeat_key());
		// The block may be the owner's.
		LeaseUntil::<T>::kill();
		let seated = T::Seats::fill(100);
		let slot = T::Clock::slot();
		LastSlot::<T>::put(slot);
		let policy = Terms::<T>::get();
		CurrentHealth::<T>::mutate(|health| health.staleness = policy.activate_at);
		CurrentInvestigation::<T>::put(Investigation {
			since: slot,
			blocks: MIN_OPERATORS,
			authors: BoundedVec::truncate_from(seated.iter().take(3).map(|(_, who)| who.clone()).collect()),
		});
		LastDrill::<T>::put(DrillRecord {
			started: slot,
			outcome: None,
			slots: 0,
			seats: 0,
			operators: 0,
		});
		let mut tallies = Tallies::default().at(slot);
		(tallies.brief.now.against, tallies.brief.now.operators) = (100, 100);
		tallies.brief.span = slot / BRIEF;
		CurrentTallies::<T>::put(tallies);

		#[block]
		{
			Pallet::<T>::count_slots();
			Pallet::<T>::follow();
		}

		assert!(CurrentActivation::<T>::exists());
	}

	/// `n`: seats, each another operator's with a full ballot.
	#[benchmark]
	fn hold_election(n: Linear<16, { T::MaxSeats::get() - 1 }>) {
		owner::<T>();
		let seated = T::Seats::fill(n);
		for i in 0..seated.len() {
			let ballot = (0..MAX_VOTES as usize).map(|j| seated[(i * 7 + j) % seated.len()].1.clone());
			Ballots::<T>::insert(&seated[i].1, BoundedVec::truncate_from(ballot.collect()));
		}
		let mut activation = failed::<T>(HandoverStep::Vacant);

		#[block]
		{
			Pallet::<T>::hold_election(&mut activation, 0);
		}

		assert_eq!(Council::<T>::get().len() as u32, MAX_COUNCIL);
	}

	/// `n`: seats, each another operator's. Of every power one holder has lost its seat.
	#[benchmark]
	fn refill(n: Linear<4, { T::MaxSeats::get() - 1 }>) {
		owner::<T>();
		let seated = T::Seats::fill(n);
		failed::<T>(HandoverStep::Complete);
		for (i, power) in Responsibility::ALL.into_iter().enumerate() {
			let mut holders: Vec<T::AccountId> =
				alloc::vec![account("gone", i as u32, 0), seated[0].1.clone(), seated[1].1.clone(),];
			holders.sort();
			assert!(T::Offices::hand_over(power, holders.clone()));
			Given::<T>::insert(power, BoundedVec::truncate_from(holders));
		}

		#[block]
		{
			Pallet::<T>::refill();
		}

		let gone: T::AccountId = account("gone", 0, 0);
		assert!(Given::<T>::iter_values().all(|holders| !holders.contains(&gone)));
	}

	#[benchmark]
	fn finish_return() {
		owner::<T>();
		let seated = T::Seats::fill(MAX_COUNCIL);
		failed::<T>(HandoverStep::Complete);
		council::<T>(&seated);

		#[block]
		{
			Pallet::<T>::finish_return();
		}

		assert!(!CurrentActivation::<T>::exists());
	}

	impl_benchmark_test_suite!(
		Pallet,
		crate::mock::Chain::of(1).into_externalities(),
		crate::mock::Test
	);
}
