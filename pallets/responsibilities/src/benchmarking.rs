//! What the calls cost, at worst.

use crate::*;
use alloc::{boxed::Box, vec, vec::Vec};
use codec::Decode;
use frame_benchmarking::{account, v2::*};
use frame_support::{traits::Get, BoundedVec};
use frame_system::{pallet_prelude::OriginFor, RawOrigin};
use immortal_primitives::{nodes::Seats, responsibility::Responsibility};
use sp_runtime::{
	traits::{Hash, StaticLookup, TrailingZeroInput},
	Saturating,
};

/// A call that waits and is cheap: who holds a power.
fn call<T: Config>(holders: Holders<T>) -> CallOf<T> {
	Call::set_holders {
		responsibility: Responsibility::RuntimeUpgrade,
		holders,
	}
	.into()
}

/// As many accounts as can hold a power together, in order.
fn members<T: Config>() -> Vec<T::AccountId> {
	let mut members: Vec<T::AccountId> = (0..T::MaxHolders::get()).map(|i| account("member", i, 0)).collect();
	members.sort();
	members
}

fn share<T: Config>() -> Result<Vec<T::AccountId>, BenchmarkError> {
	let members = members::<T>();
	let holders = Holders::Members(BoundedVec::truncate_from(members.clone()));
	Pallet::<T>::do_set_holders(Responsibility::NetworkGovernance, holders)?;
	Ok(members)
}

fn owner<T: Config>() -> Result<T::AccountId, BenchmarkError> {
	Owner::<T>::get().ok_or(BenchmarkError::Stop("nobody is in office"))
}

fn power<T: Config>(responsibility: Responsibility) -> OriginFor<T> {
	Pallet::<T>::power(responsibility).into()
}

fn hash_of<T: Config>(call: &CallOf<T>) -> T::Hash {
	T::Hashing::hash_of(call)
}

fn set_block<T: Config>(later: frame_system::pallet_prelude::BlockNumberFor<T>) {
	let number = frame_system::Pallet::<T>::block_number().saturating_add(later);
	frame_system::Pallet::<T>::set_block_number(number);
}

/// The owner's act, with as many vetoes as there can be but one.
fn wait<T: Config>(call: &CallOf<T>) -> Result<T::Hash, BenchmarkError> {
	let hash = hash_of::<T>(call);
	let subject = Subject::Call(Responsibility::NetworkGovernance);
	Pallet::<T>::hold(subject, hash, Decider::Owner(owner::<T>()?))?;
	Pending::<T>::mutate(hash, |act| {
		if let Some(act) = act {
			act.vetoes = BoundedVec::truncate_from((1..T::MaxVetoes::get()).map(|i| account("seated", i, 0)).collect());
		}
	});
	Ok(hash)
}

#[benchmarks]
mod benchmarks {
	use super::*;

	#[benchmark]
	fn act() -> Result<(), BenchmarkError> {
		let owner = owner::<T>()?;
		T::Seats::seat(&account("seated", 0, 0), 2);
		let call = call::<T>(Holders::Vacant);
		let hash = hash_of::<T>(&call);

		#[extrinsic_call]
		_(
			RawOrigin::Signed(owner),
			Responsibility::NetworkGovernance,
			Box::new(call),
		);

		assert!(Pending::<T>::contains_key(hash));
		Ok(())
	}

	/// All that may come before have approved, but for the one who decides.
	#[benchmark]
	fn approve() -> Result<(), BenchmarkError> {
		let members = share::<T>()?;
		let call = call::<T>(Holders::Vacant);
		let needed = threshold(members.len() as u32) as usize;
		for member in &members[..needed.saturating_sub(1)] {
			let approved = Pallet::<T>::do_approve(member.clone(), Responsibility::NetworkGovernance, call.clone());
			approved.map_err(|failed| failed.error)?;
		}
		let last = members[needed.saturating_sub(1)].clone();

		#[extrinsic_call]
		_(
			RawOrigin::Signed(last),
			Responsibility::NetworkGovernance,
			Box::new(call),
		);

		assert_eq!(PowerOf::<T>::get(Responsibility::RuntimeUpgrade), Holders::Vacant);
		Ok(())
	}

	#[benchmark]
	fn end_approval() -> Result<(), BenchmarkError> {
		let members = share::<T>()?;
		let call = call::<T>(Holders::Vacant);
		let hash = hash_of::<T>(&call);
		for member in &members[..members.len() / 2] {
			let approved = Pallet::<T>::do_approve(member.clone(), Responsibility::NetworkGovernance, call.clone());
			approved.map_err(|failed| failed.error)?;
		}

		set_block::<T>(Terms::<T>::get().act_lifetime.saturating_add(1u32.into()));

		#[extrinsic_call]
		_(
			RawOrigin::Signed(members[0].clone()),
			Responsibility::NetworkGovernance,
			hash,
		);

		assert!(!Approvals::<T>::contains_key(Responsibility::NetworkGovernance, hash));
		Ok(())
	}

	#[benchmark]
	fn enact() -> Result<(), BenchmarkError> {
		let call = call::<T>(Holders::Vacant);
		wait::<T>(&call)?;
		set_block::<T>(Terms::<T>::get().act_delay);

		#[extrinsic_call]
		_(RawOrigin::Signed(account("anybody", 0, 0)), Box::new(call));

		assert_eq!(PowerOf::<T>::get(Responsibility::RuntimeUpgrade), Holders::Vacant);
		Ok(())
	}

	#[benchmark]
	fn veto() -> Result<(), BenchmarkError> {
		let hash = wait::<T>(&call::<T>(Holders::Vacant))?;
		let seated: T::AccountId = account("last", 0, 0);
		T::Seats::seat(&seated, 2);

		#[extrinsic_call]
		_(RawOrigin::Signed(seated), hash);

		assert!(!Pending::<T>::contains_key(hash));
		Ok(())
	}

	#[benchmark]
	fn withdraw() -> Result<(), BenchmarkError> {
		let hash = wait::<T>(&call::<T>(Holders::Vacant))?;

		#[extrinsic_call]
		_(RawOrigin::Signed(owner::<T>()?), hash);

		assert!(!Pending::<T>::contains_key(hash));
		Ok(())
	}

	#[benchmark]
	fn discard() -> Result<(), BenchmarkError> {
		let hash = wait::<T>(&call::<T>(Holders::Vacant))?;
		let policy = Terms::<T>::get();
		set_block::<T>(
			policy
				.act_delay
				.saturating_add(policy.act_lifetime)
				.saturating_add(1u32.into()),
		);

		#[extrinsic_call]
		_(RawOrigin::Signed(account("anybody", 0, 0)), hash);

		assert!(!Pending::<T>::contains_key(hash));
		Ok(())
	}

	#[benchmark]
	fn authorize_upgrade() {
		let hash = T::Hash::default();

		#[extrinsic_call]
		_(power::<T>(Responsibility::RuntimeUpgrade), hash);

		assert!(Pending::<T>::contains_key(hash));
	}

	/// The SDK's own measure of setting code comes on top.
	#[benchmark]
	fn apply_upgrade() -> Result<(), BenchmarkError> {
		let code = vec![0; 4 * 1024 * 1024];
		Pallet::<T>::hold(Subject::Upgrade, T::Hashing::hash(&code), Decider::Voters)?;

		#[block]
		{
			// Benchmarks do not ask whether it is code.
			let _ = Pallet::<T>::do_apply_upgrade(code);
		}
		assert_eq!(Pending::<T>::count(), 0);
		Ok(())
	}

	#[benchmark]
	fn set_holders() {
		let holders = Holders::Members(BoundedVec::truncate_from(members::<T>()));

		#[extrinsic_call]
		_(
			power::<T>(Responsibility::NetworkGovernance),
			Responsibility::RuntimeUpgrade,
			holders.clone(),
		);

		assert_eq!(PowerOf::<T>::get(Responsibility::RuntimeUpgrade), holders);
	}

	#[benchmark]
	fn name_owner() -> Result<(), BenchmarkError> {
		for responsibility in Responsibility::ALL {
			let holders = Holders::Members(BoundedVec::truncate_from(members::<T>()));
			Pallet::<T>::do_set_holders(responsibility, holders)?;
		}
		let tenure = CurrentTenure::<T>::get();
		let owner = T::AccountId::decode(&mut TrailingZeroInput::zeroes())
			.map_err(|_| BenchmarkError::Stop("zeroes are no account"))?;
		let origin: OriginFor<T> = Origin::Electorate { tenure }.into();

		#[extrinsic_call]
		_(origin, T::Lookup::unlookup(owner.clone()));

		assert_eq!(Owner::<T>::get(), Some(owner));
		Ok(())
	}

	#[benchmark]
	fn whitelist_call() {
		let hash = T::Hash::default();

		#[extrinsic_call]
		_(power::<T>(Responsibility::SecurityOversight), hash);

		assert!(Whitelist::<T>::contains_key(hash));
	}

	#[benchmark]
	fn dispatch_whitelisted() -> Result<(), BenchmarkError> {
		let call = call::<T>(Holders::Vacant);
		Pallet::<T>::do_whitelist(hash_of::<T>(&call))?;
		let tenure = CurrentTenure::<T>::get();
		let origin: OriginFor<T> = Origin::Whitelisted { tenure }.into();

		#[extrinsic_call]
		_(origin, Box::new(call));

		assert_eq!(PowerOf::<T>::get(Responsibility::RuntimeUpgrade), Holders::Vacant);
		Ok(())
	}

	#[benchmark]
	fn discard_whitelisted() -> Result<(), BenchmarkError> {
		let hash = T::Hash::default();
		Pallet::<T>::do_whitelist(hash)?;
		set_block::<T>(Terms::<T>::get().act_lifetime.saturating_add(1u32.into()));

		#[extrinsic_call]
		_(RawOrigin::Signed(account("anybody", 0, 0)), hash);

		assert!(!Whitelist::<T>::contains_key(hash));
		Ok(())
	}

	#[benchmark]
	fn set_policy() {
		let policy = Policy {
			act_delay: FoundingTerms::<T>::get().act_delay.saturating_mul(2u32.into()),
			..FoundingTerms::<T>::get()
		};

		#[extrinsic_call]
		_(power::<T>(Responsibility::NetworkGovernance), policy.clone());

		assert_eq!(Terms::<T>::get(), policy);
	}

	impl_benchmark_test_suite!(
		Pallet,
		crate::mock::Chain::new().into_externalities(),
		crate::mock::Test
	);
}
