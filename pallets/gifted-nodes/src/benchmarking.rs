//! What calls and hooks cost. None of it depends on how many nodes there are.

use crate::{validators::silence::SILENT_PER_BLOCK, *};
use alloc::vec::Vec;
use frame_benchmarking::v2::*;
use frame_support::{
	pallet_prelude::TransactionSource,
	traits::{fungibles::Mutate, EnsureOrigin, Get},
	BoundedVec,
};
use frame_system::{pallet_prelude::BlockNumberFor, RawOrigin};
use immortal_primitives::{
	money::{Balance, Coin, Pot, COIN},
	node_key::Signature,
	nodes::{account_of, Gift, Kind, NodeId, NodeKeys, OnNodeEvents, Resources, Specialization},
	time::Clock,
};
use sp_runtime::traits::Zero;

/// Makes session keys.
pub trait MakeKeys<AccountId, Keys> {
	/// New keys, and what shows that `owner` has them.
	fn make(owner: &AccountId) -> (Keys, Vec<u8>);

	/// A signature by the `node` key among them.
	fn sign(keys: &Keys, payload: &[u8]) -> Signature;
}

const GIFT: Gift = Gift::CommunityValidator {
	uptime_commitment: 1_000_000_000,
	commission: 1_000_000_000,
};

const VALIDATOR: Specialization = Specialization::BpciCoreValidator {
	consensus_weight: 1,
	validation_capacity: 1,
};

const NOTARY: Specialization = Specialization::BpciNotary {
	notarization_capacity: 1,
	witness_storage: 1,
};

const RESOURCES: Resources = Resources::all(1_000);

/// An account with plenty of every coin.
fn rich<T: Config>(n: u32) -> T::AccountId {
	let who: T::AccountId = account("operator", n, 0);
	for coin in Coin::ALL {
		let enough = coin.amount_rounded_up(200_000 * COIN);
		assert!(T::Coins::set_balance(coin, &who, enough) >= enough);
	}
	who
}

/// A bond that is enough, half of it borrowed, as far as that can be.
fn bond<T: Config>(specialization: Specialization) -> Bond {
	let amount = Pallet::<T>::bond_required(specialization.kind(), &RESOURCES, Coin::Gen).unwrap_or_default();
	Bond {
		coin: Coin::Gen,
		amount,
		borrowed: amount / 2,
	}
}

/// A node all of whose bond is borrowed.
pub(crate) fn borrower<T: Config>(id: NodeId, coin: Coin, amount: Balance) -> NodeOf<T> {
	Node {
		operator: account("operator", id, 0),
		gift: GIFT,
		specialization: NOTARY,
		resources: RESOURCES,
		best_billed: Resources::default(),
		verified: Resources::default(),
		steady: 0,
		bond: Bond {
			coin,
			amount,
			borrowed: amount,
		},
		status: Status::Active,
		registered_at: Zero::zero(),
		eras_kept: 0,
		punished: None,
		founding: false,
	}
}

/// Makes the chain mature, with so many seats, each another operator's, all in the set.
pub(crate) fn fill_with_seats<T: Config>(seats: u32) -> Vec<(NodeId, T::AccountId)> {
	CurrentStage::<T>::put(Stage::Mature);
	let first = NextNode::<T>::get();
	let filled: Vec<_> = (first..first.saturating_add(seats))
		.map(|id| (id, account("operator", id, 0)))
		.collect();
	for (id, operator) in &filled {
		let node = Node {
			specialization: VALIDATOR,
			status: Status::Pending,
			bond: Bond {
				coin: Coin::Gen,
				amount: 0,
				borrowed: 0,
			},
			founding: true,
			..borrower::<T>(*id, Coin::Gen, 0)
		};
		Nodes::<T>::insert(id, node);
		Presences::<T>::insert(id, Presence::default());
		Pallet::<T>::change_operator(operator, |known| (known.admitted, known.nodes) = (true, 1));
		assert!(Pallet::<T>::set_status(*id, Status::Active).is_ok());
	}
	NextNode::<T>::put(first.saturating_add(seats));
	Seats::<T>::put(BoundedVec::truncate_from(
		filled.iter().map(|(id, _)| Seat::of(*id)).collect::<Vec<SeatOf<T>>>(),
	));
	filled
}

fn lend<T: Config>() {
	T::Coins::set_balance(Coin::Gen, &Pot::Lending.account(), 1_000 * COIN);
	T::Coins::set_balance(Coin::Gen, &Pot::Treasury.account(), COIN);
}

/// Makes it a node of `operator` that serves.
pub(crate) fn serve<T: Config>(id: NodeId, operator: &T::AccountId) {
	let node = Node {
		operator: operator.clone(),
		..borrower::<T>(id, Coin::Gen, 0)
	};
	Nodes::<T>::insert(id, node);
	let presence = Presence {
		seen: Some(0),
		..Default::default()
	};
	Presences::<T>::insert(id, presence);
}

/// The same of a kind and with so much verified, counted wherever nodes are. A validator is in the set.
pub(crate) fn serve_with<T: Config>(id: NodeId, operator: &T::AccountId, kind: Kind, verified: Resources) {
	serve::<T>(id, operator);
	let mut node = Node {
		operator: operator.clone(),
		// One that offers are for.
		gift: Gift::NotaryMiner {
			reward_share: 1_000_000_000,
			uptime_commitment: 1_000_000_000,
		},
		specialization: of_kind(kind),
		resources: verified,
		// It is verified by work, of which a quarter more counts than was billed: so by no other amount when it is looked at anew.
		best_billed: verified,
		verified,
		status: Status::Pending,
		..borrower::<T>(id, Coin::Gen, 0)
	};
	let validates = node.specialization.validates();
	NextNode::<T>::mutate(|next| *next = (*next).max(id.saturating_add(1)));
	Pallet::<T>::count_node(&node);
	Pallet::<T>::change_operator(operator, |known| {
		known.nodes = known.nodes.saturating_add(1);
		known.admitted |= validates;
	});
	Pallet::<T>::change_status(id, &mut node, Status::Active);
	assert_eq!(node.status, Status::Active);
	Nodes::<T>::insert(id, node);
	if validates {
		assert!(Seats::<T>::try_append(Seat::of(id)).is_ok());
	}
}

const fn of_kind(kind: Kind) -> Specialization {
	match kind {
		Kind::BpciCoreValidator => VALIDATOR,
		Kind::BpciNotary => NOTARY,
		Kind::BpciRegistry => Specialization::BpciRegistry {
			service_capacity: 1,
			discovery_range: 1,
		},
		Kind::EncCluster => Specialization::EncCluster {
			orchestration_capacity: 1,
			container_slots: 1,
		},
		Kind::BpiParachain => Specialization::BpiParachain {
			parachain_capacity: 1,
			cross_chain_bandwidth: 1,
		},
	}
}

/// A registered node of an admitted operator, and its keys.
fn registered<T: Config>(n: u32, specialization: Specialization) -> (T::AccountId, NodeId, T::Keys) {
	let who = rich::<T>(n);
	lend::<T>();
	if !Pallet::<T>::is_admitted(&who) {
		assert!(Pallet::<T>::do_admit(who.clone()).is_ok());
	}
	let (keys, proof) = T::BenchmarkHelper::make(&who);
	let id = NextNode::<T>::get();
	let done = Pallet::<T>::do_register(
		who.clone(),
		GIFT,
		specialization,
		RESOURCES,
		bond::<T>(specialization),
		keys.clone(),
		proof,
	);
	assert!(done.is_ok(), "{done:?}");
	(who, id, keys)
}

/// The same, working: a validator in the set.
fn working<T: Config>(specialization: Specialization) -> (T::AccountId, NodeId) {
	let (who, id, _) = registered::<T>(0, specialization);
	let works = if specialization.validates() {
		Status::Standby
	} else {
		Status::Active
	};
	assert!(Pallet::<T>::set_status(id, works).is_ok());
	if specialization.validates() {
		seat::<T>(id);
		Pallet::<T>::change_if(id, Status::Standby, Status::Active);
	}
	(who, id)
}

/// Puts a node into a full set.
fn seat<T: Config>(id: NodeId) {
	let size = T::MaxValidators::get();
	let mut seats: Vec<SeatOf<T>> = (1..size).map(|n| Seat::of(NodeId::MAX - n)).collect();
	seats.push(Seat::of(id));
	Seats::<T>::put(BoundedVec::truncate_from(seats));
}

/// Has an era pass that a node missed entirely, after one in which it was there; it will be judged and slashed.
fn era_is_over<T: Config>(id: NodeId) {
	T::OnNodeEvents::engage(id);
	Windows::<T>::mutate(|tally| {
		tally.window = T::Clock::window();
		tally.era = T::Clock::era();
		tally.counted = 576;
		tally.counted_before_era = 288;
	});
	EraEnds::<T>::insert(1, 288);
	Misses::<T>::insert(0, [7; immortal_math::uptime::BUCKETS]);
	VoidWindows::<T>::put(BoundedVec::truncate_from((0..MAX_VOID_WINDOWS).collect()));
	Presences::<T>::mutate(id, |presence| {
		if let Some(presence) = presence {
			presence.era = 1;
			presence.duty = Duty::On { since: 0 };
			presence.seen = Some(1_000);
			presence.to_count = true;
		}
	});
}

#[benchmarks]
mod benchmarks {
	use super::*;

	#[benchmark]
	fn apply() {
		let who = rich::<T>(0);
		#[extrinsic_call]
		_(RawOrigin::Signed(who.clone()));
		assert!(Applications::<T>::contains_key(who));
	}

	#[benchmark]
	fn withdraw_application() -> Result<(), BenchmarkError> {
		let who = rich::<T>(0);
		Pallet::<T>::do_apply(who.clone())?;
		#[extrinsic_call]
		_(RawOrigin::Signed(who.clone()));
		assert!(!Applications::<T>::contains_key(who));
		Ok(())
	}

	/// `n`: supporters so far.
	#[benchmark]
	fn support(n: Linear<1, { T::MaxValidators::get() - 1 }>) -> Result<(), BenchmarkError> {
		let who = rich::<T>(0);
		Pallet::<T>::do_apply(who.clone())?;
		let seated = Operator {
			admitted: true,
			nodes: 1,
			seats: 1,
			active: Default::default(),
			has_borrowed: false,
			moved: None,
		};
		let supporters: Vec<T::AccountId> = (0..n).map(|i| account("supporter", i, 0)).collect();
		let by: T::AccountId = account("supporter", n, 0);
		for supporter in supporters.iter().chain([&by]) {
			Operators::<T>::insert(supporter, seated);
		}
		SeatedOperators::<T>::put(n);
		Applications::<T>::insert(&who, BoundedVec::truncate_from(supporters));
		#[extrinsic_call]
		_(RawOrigin::Signed(by), who.clone());
		assert!(Pallet::<T>::is_admitted(&who));
		Ok(())
	}

	#[benchmark]
	fn admit() -> Result<(), BenchmarkError> {
		let who = rich::<T>(0);
		Pallet::<T>::do_apply(who.clone())?;
		let origin = T::RegistrationOrigin::try_successful_origin().map_err(|_| BenchmarkError::Weightless)?;
		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, who.clone());
		assert!(Pallet::<T>::is_admitted(&who));
		Ok(())
	}

	/// With so many candidates.
	#[benchmark]
	fn revoke_admission(n: Linear<1, { T::MaxValidators::get() }>) -> Result<(), BenchmarkError> {
		let (who, _) = working::<T>(VALIDATOR);
		fill_with_seats::<T>(n.saturating_sub(Candidates::<T>::get().len() as u32));
		let origin = T::RegistrationOrigin::try_successful_origin().map_err(|_| BenchmarkError::Weightless)?;
		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, who.clone());
		assert!(!Pallet::<T>::is_admitted(&who));
		Ok(())
	}

	#[benchmark]
	fn register() {
		let who = rich::<T>(0);
		lend::<T>();
		assert!(Pallet::<T>::do_admit(who.clone()).is_ok());
		let (keys, proof) = T::BenchmarkHelper::make(&who);
		let id = NextNode::<T>::get();
		#[extrinsic_call]
		_(
			RawOrigin::Signed(who),
			GIFT,
			VALIDATOR,
			RESOURCES,
			bond::<T>(VALIDATOR),
			keys,
			proof,
		);
		assert!(Nodes::<T>::contains_key(id));
	}

	#[benchmark]
	fn set_keys() {
		let (who, id, _) = registered::<T>(0, VALIDATOR);
		let before = T::NodeKeys::node_key(&account_of(id));
		let (keys, proof) = T::BenchmarkHelper::make(&who);
		#[extrinsic_call]
		_(RawOrigin::Signed(who), id, keys, proof);
		assert!(T::NodeKeys::node_key(&account_of(id)) != before);
	}

	#[benchmark]
	fn set_resources() {
		let (who, id) = working::<T>(NOTARY);
		// Enough after it was slashed for the era that is over, too.
		assert!(Pallet::<T>::do_bond_more(who.clone(), id, COIN).is_ok());
		era_is_over::<T>(id);
		#[extrinsic_call]
		_(RawOrigin::Signed(who), id, Resources::all(900));
		assert_eq!(
			Nodes::<T>::get(id).map(|node| node.resources),
			Some(Resources::all(900))
		);
	}

	#[benchmark]
	fn bond_more() {
		let (who, id) = working::<T>(VALIDATOR);
		era_is_over::<T>(id);
		let before = Nodes::<T>::get(id).map_or(0, |node| node.bond.amount);
		#[extrinsic_call]
		_(RawOrigin::Signed(who), id, COIN);
		// It was slashed for the era that is over, by less.
		assert!(Nodes::<T>::get(id).is_some_and(|node| node.bond.amount > before));
	}

	#[benchmark]
	fn start_maintenance() {
		let (who, id) = working::<T>(VALIDATOR);
		era_is_over::<T>(id);
		#[extrinsic_call]
		_(RawOrigin::Signed(who), id);
		assert_eq!(Nodes::<T>::get(id).map(|node| node.status), Some(Status::Maintenance));
	}

	#[benchmark]
	fn end_maintenance() -> Result<(), BenchmarkError> {
		let (who, id) = working::<T>(VALIDATOR);
		Pallet::<T>::do_start_maintenance(who.clone(), id)?;
		era_is_over::<T>(id);
		#[extrinsic_call]
		_(RawOrigin::Signed(who), id);
		assert_eq!(Nodes::<T>::get(id).map(|node| node.status), Some(Status::Pending));
		Ok(())
	}

	#[benchmark]
	fn retire() {
		let (who, id) = working::<T>(VALIDATOR);
		era_is_over::<T>(id);
		#[extrinsic_call]
		_(RawOrigin::Signed(who), id);
		assert!(matches!(
			Nodes::<T>::get(id).map(|node| node.status),
			Some(Status::Retiring { .. })
		));
	}

	#[benchmark]
	fn withdraw_bond() -> Result<(), BenchmarkError> {
		let (who, id) = working::<T>(VALIDATOR);
		assert!(Pallet::<T>::set_status(id, Status::Retiring { until: 0 }).is_ok());
		Seats::<T>::mutate(|seats| seats.retain(|seat| seat.node != id));
		era_is_over::<T>(id);
		#[extrinsic_call]
		_(RawOrigin::Signed(who), id);
		assert!(!Nodes::<T>::contains_key(id));
		Ok(())
	}

	#[benchmark]
	fn unjail() {
		let (who, id) = working::<T>(VALIDATOR);
		assert!(Pallet::<T>::set_status(id, Status::Jailed { until: 0 }).is_ok());
		era_is_over::<T>(id);
		#[extrinsic_call]
		_(RawOrigin::Signed(who), id);
		assert_eq!(Nodes::<T>::get(id).map(|node| node.status), Some(Status::Pending));
	}

	#[benchmark]
	fn jail() -> Result<(), BenchmarkError> {
		let (_, id) = working::<T>(VALIDATOR);
		era_is_over::<T>(id);
		let origin = T::RegistrationOrigin::try_successful_origin().map_err(|_| BenchmarkError::Weightless)?;
		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, id);
		assert!(matches!(
			Nodes::<T>::get(id).map(|node| node.status),
			Some(Status::Jailed { .. })
		));
		Ok(())
	}

	#[benchmark]
	fn authorize_heartbeat() {
		let (_, id, keys) = registered::<T>(0, NOTARY);
		let beat = Heartbeat {
			genesis: frame_system::Pallet::<T>::block_hash(BlockNumberFor::<T>::zero()),
			node: id,
			slot: T::Clock::slot(),
		};
		let signature = T::BenchmarkHelper::sign(&keys, &beat.payload());
		#[block]
		{
			let authorized = Pallet::<T>::authorize_heartbeat(TransactionSource::External, &beat, &signature);
			assert!(authorized.is_ok(), "{authorized:?}");
		}
	}

	/// The dearest: the first of an era, by a node that missed the last one.
	#[benchmark]
	fn heartbeat() {
		let (_, id) = working::<T>(NOTARY);
		era_is_over::<T>(id);
		#[block]
		{
			assert!(Pallet::<T>::do_heartbeat(id).is_ok());
		}
		assert_eq!(
			Presences::<T>::get(id).and_then(|presence| presence.seen),
			Some(T::Clock::window())
		);
	}

	#[benchmark]
	fn set_policy() -> Result<(), BenchmarkError> {
		let policy = Policy {
			validators: 7,
			..Default::default()
		};
		let origin = T::RegistrationOrigin::try_successful_origin().map_err(|_| BenchmarkError::Weightless)?;
		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, policy);
		assert_eq!(Terms::<T>::get(), policy);
		Ok(())
	}

	/// The dearest: the first block of an era, after slots in which validators of a full set were silent too often.
	#[benchmark]
	fn on_initialize() {
		let slot = T::Clock::slot();
		let silent: Vec<NodeId> = (0..SILENT_PER_BLOCK as u32)
			.map(|n| {
				let (_, id, _) = registered::<T>(n, VALIDATOR);
				assert!(Pallet::<T>::set_status(id, Status::Standby).is_ok());
				Pallet::<T>::change_if(id, Status::Standby, Status::Active);
				id
			})
			.collect();
		let seats: Vec<SeatOf<T>> = (0..T::MaxValidators::get() as usize)
			.filter_map(|n| {
				Some(Seat {
					missed: Terms::<T>::get().missed_slots,
					..Seat::of(*silent.get(n % silent.len())?)
				})
			})
			.collect();
		Seats::<T>::put(BoundedVec::truncate_from(seats));
		LastSlot::<T>::put(slot.saturating_sub(10));
		Windows::<T>::put(Tally {
			window: T::Clock::window().saturating_add(1),
			era: T::Clock::era().saturating_add(KEPT_ERAS),
			..Default::default()
		});
		VoidWindows::<T>::put(BoundedVec::truncate_from((0..MAX_VOID_WINDOWS).collect()));
		#[block]
		{
			Pallet::<T>::enter_window();
			Pallet::<T>::note_slots();
		}
		let stands_by = |id| Nodes::<T>::get(id).is_some_and(|node| node.status == Status::Standby);
		assert!(silent.into_iter().all(stands_by));
	}

	#[benchmark]
	fn on_finalize() {
		let before = Windows::<T>::get().blocks;
		#[block]
		{
			Pallet::<T>::note_block();
		}
		assert_eq!(Windows::<T>::get().blocks, before.saturating_add(1));
	}

	#[benchmark]
	fn sweep_begin() {
		#[block]
		{
			Pallet::<T>::sweep(&mut frame_support::weights::WeightMeter::with_limit(
				T::WeightInfo::sweep_begin(),
			));
		}
	}

	#[benchmark]
	fn sweep_node() {
		let (_, id) = working::<T>(NOTARY);
		era_is_over::<T>(id);
		Windows::<T>::mutate(|tally| {
			tally.era = 2;
			tally.in_a_row = 10;
			tally.window = 2_000;
		});
		#[block]
		{
			Pallet::<T>::sweep_node(id);
		}
	}

	impl_benchmark_test_suite!(
		Pallet,
		crate::mock::Chain::new().into_externalities(),
		crate::mock::Test
	);
}
