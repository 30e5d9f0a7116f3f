//! What calls and hooks cost. None of it depends on how many nodes or contracts there are.

use crate::*;
use frame_benchmarking::v2::*;
use frame_support::traits::{EnsureOrigin, Get};
use frame_system::{pallet_prelude::OriginFor, RawOrigin};
use immortal_primitives::{
	money::{Coin, CoinAmounts, COIN},
	nodes::{Kind, NodeId, Registry, Resources},
	scaling::{Boosted, Contract, DecisionId, DecisionStatus, FundingSource, Offer, Renewal, Trigger},
	time::Clock,
	treasury::Treasury,
};
use sp_runtime::Perbill;

const KIND: Kind = Kind::EncCluster;
const NODE: NodeId = 7;

fn operator<T: Config>() -> T::AccountId {
	account("operator", 0, 0)
}

fn signed<T: Config>() -> OriginFor<T> {
	RawOrigin::Signed(operator::<T>()).into()
}

fn spender<T: Config>() -> Result<OriginFor<T>, BenchmarkError> {
	T::SpendOrigin::try_successful_origin().map_err(|_| BenchmarkError::Weightless)
}

fn economic<T: Config>() -> Result<OriginFor<T>, BenchmarkError> {
	T::EconomicOrigin::try_successful_origin().map_err(|_| BenchmarkError::Weightless)
}

/// The treasury has plenty, all of it brought in by scarcity, and a kind of node needs a lot.
fn decision<T: Config>(kind: Kind, status: DecisionStatus) -> Result<DecisionId, BenchmarkError> {
	T::Treasury::fill();
	Budget::<T>::put(CoinAmounts::from_fn(T::Treasury::spendable));
	Terms::<T>::put(Policy::default());
	let id = NextDecision::<T>::get();
	let decision = Pallet::<T>::decide(kind, Pallet::<T>::measure(kind, None), &Pallet::<T>::means(), Some(1))
		.map_err(|_| BenchmarkError::Stop("it cannot be decided"))?;
	Pallet::<T>::act(decision, status);
	Ok(id)
}

/// The time of a decision is over, and something came of it; the next one forgets it.
fn run_out<T: Config>(id: DecisionId) {
	Decisions::<T>::mutate_extant(id, |record| {
		record.decision.timeline.closes = 0;
		// Else nothing comes of its forecast.
		record.bought = 1;
	});
	NextDecision::<T>::put(KEPT_DECISIONS);
}

/// The node fits, and its operator's work is looked at.
fn fitting<T: Config>() {
	T::Registry::set_serving(NODE, &operator::<T>(), KIND, Policy::default().lot);
	UsedBy::<T>::insert(0, (operator::<T>(), KIND), Resources::all(1));
	Decisions::<T>::translate_values(|mut record: immortal_primitives::scaling::Record<_>| {
		record.decision.trigger = Trigger::Load;
		record.decision.measure.expected = Resources::all(1 << 20);
		Some(record)
	});
}

/// The node has a contract that pays for every era, and a boost that ends with the next.
pub(crate) fn engage<T: Config>(node: NodeId) {
	let contract = Contract {
		decision: 0,
		trigger: Trigger::Load,
		kind: KIND,
		lot: Resources::default(),
		spend: 0,
		coin: Coin::Flx,
		price: COIN,
		earned: 0,
		held: 0,
		paid: 0,
		revenue: 0,
		source: FundingSource::Treasury,
		begins: 0,
		windows: u32::MAX,
		held_back: Perbill::from_percent(50),
		failures: 0,
		tolerates: 0,
		judged: None,
		renewal: None,
	};
	Contracts::<T>::insert(node, contract);
	let boosted = Boosted {
		decision: 0,
		kind: KIND,
		boost: Perbill::one(),
		until: 0,
	};
	BoostedNodes::<T>::insert(node, boosted);
}

/// A node is under contract.
fn contract<T: Config>() -> Result<Contract, BenchmarkError> {
	decision::<T>(KIND, DecisionStatus::Open)?;
	fitting::<T>();
	Pallet::<T>::do_take_order(operator::<T>(), 0, NODE, 0)?;
	Pallet::<T>::award_claims();
	Contracts::<T>::get(NODE).ok_or(BenchmarkError::Stop("it has no contract"))
}

#[benchmarks]
mod benchmarks {
	use super::*;

	#[benchmark]
	fn begin() {
		LastSeen::<T>::put(Seen {
			window: T::Clock::window(),
			era: T::Clock::era(),
		});
		#[block]
		{
			Pallet::<T>::award_claims();
			Pallet::<T>::look_around();
			Pallet::<T>::note_fullness();
		}
	}

	#[benchmark]
	fn look_around() -> Result<(), BenchmarkError> {
		let lot = Policy::default().lot;
		for (node, kind) in Kind::ALL.into_iter().enumerate() {
			let id = decision::<T>(kind, DecisionStatus::Open)?;
			T::Registry::set_serving(node as NodeId, &operator::<T>(), kind, lot);
			Kinds::<T>::mutate(kind, |state| {
				state.forecast = Some(Forecast {
					decision: id,
					load: Perbill::one(),
					due: 0,
				});
				state.work = KindWork {
					era: 1,
					used: lot.plus(&lot),
					revenue: 1_000_000_000_000_000,
				};
				state.earning = state.work.revenue;
			});
		}
		Trusts::<T>::put(Trust {
			mean_error: Perbill::zero(),
			forecasts: 1,
			last: None,
		});
		let made = NextDecision::<T>::get();
		(0..made).for_each(run_out::<T>);
		#[block]
		{
			for kind in Kind::ALL {
				Pallet::<T>::look_at(kind);
			}
			LastSeen::<T>::put(Seen::default());
		}
		assert_eq!(NextDecision::<T>::get(), KEPT_DECISIONS.saturating_add(5));
		assert_eq!((made, Decisions::<T>::iter().count()), (5, 5));
		Ok(())
	}

	#[benchmark]
	fn remember() {
		#[block]
		{
			Pallet::<T>::remember(KEPT_ERAS, KEPT_ERAS.saturating_mul(2));
		}
		assert!(History::<T>::contains_key(KEPT_ERAS));
	}

	#[benchmark]
	fn award() -> Result<(), BenchmarkError> {
		let id = decision::<T>(KIND, DecisionStatus::Open)?;
		fitting::<T>();
		Pallet::<T>::do_take_order(operator::<T>(), id, NODE, 0)?;
		#[block]
		{
			Pallet::<T>::award_claims();
		}
		assert!(Contracts::<T>::contains_key(NODE));
		Ok(())
	}

	#[benchmark]
	fn pay_begin() {
		PayCursor::<T>::put(NODE);
		#[block]
		{
			PayCursor::<T>::set(PayCursor::<T>::get().map(|node| node.saturating_add(1)));
		}
		assert!(PayCursor::<T>::exists());
	}

	#[benchmark]
	fn pay_contract() -> Result<(), BenchmarkError> {
		let contract = contract::<T>()?;
		// It is the owner's by now, and all that was set aside for it and for what follows it returns; a part is paid before.
		let owner = T::Owner::get().ok_or(BenchmarkError::Stop("there is no owner"))?;
		T::Registry::set_serving(NODE, &owner, KIND, Policy::default().lot);
		let window = T::Clock::window();
		let expires = frame_system::Pallet::<T>::block_number() + 1_000u32.into();
		let spend = T::Treasury::encumber(contract.coin, contract.price, operator::<T>(), expires)?;
		Contracts::<T>::insert(
			NODE,
			Contract {
				earned: contract.price / 2,
				renewal: Some(Renewal {
					spend,
					price: contract.price,
					earned: 0,
					source: FundingSource::ScalingBudget,
					held_back: contract.held_back,
					tolerates: contract.tolerates,
				}),
				begins: window,
				..contract
			},
		);
		#[block]
		{
			if let Some((node, contract)) = Contracts::<T>::iter().next() {
				Pallet::<T>::settle(node, contract);
			}
		}
		assert!(!Contracts::<T>::contains_key(NODE));
		Ok(())
	}

	#[benchmark]
	fn prune(n: Linear<1, 8>) {
		for who in 0..n {
			UsedBy::<T>::insert(
				0,
				(account::<T::AccountId>("operator", who, 0), KIND),
				Resources::all(1),
			);
		}
		for kind in Kind::ALL {
			Kinds::<T>::mutate(kind, |state| state.work.era = 1);
		}
		#[block]
		{
			Pallet::<T>::prune_some(&mut frame_support::weights::WeightMeter::new());
		}
		assert_eq!(UsedBy::<T>::iter_prefix(0).count(), 0);
	}

	#[benchmark]
	fn take_order() -> Result<(), BenchmarkError> {
		let id = decision::<T>(KIND, DecisionStatus::Open)?;
		fitting::<T>();
		#[extrinsic_call]
		_(signed::<T>() as OriginFor<T>, id, NODE, 0);
		assert_eq!(Claims::<T>::get().len(), 1);
		Ok(())
	}

	#[benchmark]
	fn take_offer() -> Result<(), BenchmarkError> {
		let id = decision::<T>(KIND, DecisionStatus::Open)?;
		fitting::<T>();
		// Whatever gifts cost, some are attracted.
		let offer = Offer {
			boost: Perbill::one(),
			eras: 1,
			opened: 0,
			closes: u32::MAX,
			places: [1, 1],
		};
		Offers::<T>::insert(id, offer);
		#[extrinsic_call]
		_(signed::<T>() as OriginFor<T>, id, NODE);
		assert_eq!(Claims::<T>::get().len(), 1);
		Ok(())
	}

	#[benchmark]
	fn renew() -> Result<(), BenchmarkError> {
		let contract = contract::<T>()?;
		// In its last quarter.
		let (begins, windows) = (T::Clock::window(), 1);
		Kinds::<T>::mutate(KIND, |state| state.earning = 1_000_000_000_000_000);
		Contracts::<T>::insert(
			NODE,
			Contract {
				begins,
				windows,
				..contract
			},
		);
		#[extrinsic_call]
		_(signed::<T>() as OriginFor<T>, NODE);
		assert!(Contracts::<T>::get(NODE).is_some_and(|contract| contract.renewal.is_some()));
		Ok(())
	}

	#[benchmark]
	fn request() -> Result<(), BenchmarkError> {
		let last = decision::<T>(KIND, DecisionStatus::Open)?;
		run_out::<T>(last);
		let origin = spender::<T>()?;
		#[extrinsic_call]
		_(origin as OriginFor<T>, KIND, 1);
		assert!(Orders::<T>::contains_key(KEPT_DECISIONS) && !Decisions::<T>::contains_key(last));
		Ok(())
	}

	#[benchmark]
	fn approve() -> Result<(), BenchmarkError> {
		let id = decision::<T>(KIND, DecisionStatus::Waiting)?;
		let origin = spender::<T>()?;
		#[extrinsic_call]
		_(origin as OriginFor<T>, id);
		assert!(Orders::<T>::contains_key(id));
		Ok(())
	}

	#[benchmark]
	fn cancel() -> Result<(), BenchmarkError> {
		let id = decision::<T>(KIND, DecisionStatus::Open)?;
		let origin = economic::<T>()?;
		#[extrinsic_call]
		_(origin as OriginFor<T>, id);
		assert!(!Orders::<T>::contains_key(id));
		Ok(())
	}

	#[benchmark]
	fn set_policy() -> Result<(), BenchmarkError> {
		let policy = Policy {
			eras: Policy::default().eras.saturating_add(1),
			..Policy::default()
		};
		let origin = economic::<T>()?;
		#[extrinsic_call]
		_(origin as OriginFor<T>, policy);
		assert_eq!(Terms::<T>::get(), policy);
		Ok(())
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::chain().into_externalities(), crate::mock::Test);
}
