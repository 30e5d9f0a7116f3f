//! What calls and hooks cost. None of it depends on how many accounts, nodes or channels there are.

use crate::{pruning::PRUNED_PER_BLOCK, *};
use alloc::{format, vec::Vec};
use frame_benchmarking::v2::*;
use frame_support::{
	traits::{fungibles::Mutate, EnsureOrigin},
	weights::WeightMeter,
	BoundedVec,
};
use frame_system::{pallet_prelude::BlockNumberFor, RawOrigin};
use immortal_primitives::{
	billing::{Charge, Consumption, OnChainUse, PriceEpoch, Providers, Receipt, ServiceType},
	chain,
	money::{Balance, Coin, CoinAmounts, Pot, COIN},
	nodes::{BilledWork, NodeId},
	time::Clock,
};
use sp_runtime::{
	traits::{IdentifyAccount, Zero},
	KeyTypeId, MultiSigner,
};

/// How something is signed.
#[derive(Copy, Clone, Debug, Eq, PartialEq)]
pub enum Kind {
	/// As wallets do.
	Sr25519,
	/// As machines do.
	Ed25519,
	/// As Ethereum does.
	Ecdsa,
}

/// Has many keys of each kind.
pub trait Sign<AccountId, Signature> {
	/// The account of a key.
	fn account(kind: Kind, n: u32) -> AccountId;

	/// A signature of it.
	fn sign(kind: Kind, n: u32, payload: &[u8]) -> Signature;
}

const KEYS: KeyTypeId = KeyTypeId(*b"bill");

/// The keystore has them.
impl Sign<chain::AccountId, chain::Signature> for () {
	fn account(kind: Kind, n: u32) -> chain::AccountId {
		let seed = Some(format!("//{n}").into_bytes());
		let signer: MultiSigner = match kind {
			Kind::Sr25519 => sp_io::crypto::sr25519_generate(KEYS, seed).into(),
			Kind::Ed25519 => sp_io::crypto::ed25519_generate(KEYS, seed).into(),
			Kind::Ecdsa => sp_io::crypto::ecdsa_generate(KEYS, seed).into(),
		};
		signer.into_account()
	}

	fn sign(kind: Kind, n: u32, payload: &[u8]) -> chain::Signature {
		let seed = Some(format!("//{n}").into_bytes());
		let signature: Option<chain::Signature> = match kind {
			Kind::Sr25519 => {
				let key = sp_io::crypto::sr25519_generate(KEYS, seed);
				sp_io::crypto::sr25519_sign(KEYS, &key, payload).map(Into::into)
			},
			Kind::Ed25519 => {
				let key = sp_io::crypto::ed25519_generate(KEYS, seed);
				sp_io::crypto::ed25519_sign(KEYS, &key, payload).map(Into::into)
			},
			Kind::Ecdsa => {
				let key = sp_io::crypto::ecdsa_generate(KEYS, seed);
				sp_io::crypto::ecdsa_sign(KEYS, &key, payload).map(Into::into)
			},
		};
		signature.expect("the keystore has what it made")
	}
}

/// Epochs that receipts are of.
const EPOCHS: PriceEpoch = 168;

const NODE: NodeId = 1_000_000;

fn used() -> Consumption {
	Consumption {
		cpu_ms: 1_000,
		memory_mib_s: 1_000,
		storage_mib_h: 1_000,
		moved_mib: 1_000,
	}
}

/// An account with plenty of every coin.
fn rich<T: Config>(who: T::AccountId) -> T::AccountId {
	for coin in Coin::ALL {
		let enough = coin.amount_rounded_up(10_000 * COIN);
		assert!(T::Coins::set_balance(coin, &who, enough) >= enough);
	}
	who
}

/// The same, whose epochs have caps in every coin, and with so many units of each deposited.
fn customer<T: Config>(who: T::AccountId, deposited: Balance) -> T::AccountId {
	let who = rich::<T>(who);
	assert!(Pallet::<T>::do_open_account(who.clone()).is_ok());
	for coin in Coin::ALL {
		let amount = coin.amount_rounded_up(deposited);
		assert!(Pallet::<T>::do_deposit(who.clone(), coin, amount).is_ok());
	}
	Accounts::<T>::mutate(&who, |account| {
		if let Some(account) = account {
			account.caps = PerCoin::from_fn(|_| Cap {
				since: 0,
				amount: Some(Balance::MAX),
				before: None,
			});
		}
	});
	who
}

fn somebody<T: Config>() -> T::AccountId {
	customer::<T>(account("customer", 0, 0), 1_000 * COIN)
}

/// A node that serves, of an operator with every coin.
fn node<T: Config>(n: u32) -> NodeId {
	let operator = rich::<T>(account("operator", n, 0));
	let node = NODE.saturating_add(n);
	T::Providers::set_operator(node, &operator);
	node
}

/// Pots that can be paid into, and a week of tables.
fn prepare<T: Config>() {
	for pot in [Pot::Treasury, Pot::IncentivePool] {
		for coin in Coin::ALL {
			T::Coins::set_balance(coin, &pot.account(), coin.cap() / 100);
		}
	}
	fill_tables::<T>(EPOCHS);
}

/// Tables of so many epochs and one more, with all services.
fn fill_tables<T: Config>(last: PriceEpoch) {
	let table = PriceTable {
		rates: BoundedVec::truncate_from(default_rates()),
		extra: 1_000_000_000_000,
		..Pallet::<T>::current_table()
	};
	for epoch in 0..=last {
		Tables::<T>::insert(epoch, &table);
	}
	CurrentEpochs::<T>::put(Epochs {
		oldest: 0,
		current: last,
	});
}

/// A receipt of the `i`th channel of a customer and a node: each of another table, as far as there are as many.
fn signed<T: Config>(kind: Kind, key: u32, node: NodeId, i: u32) -> SignedReceiptOf<T> {
	let receipt = Receipt {
		genesis: frame_system::Pallet::<T>::block_hash(BlockNumberFor::<T>::zero()),
		node,
		customer: T::BenchmarkHelper::account(kind, key),
		service: if i < EPOCHS {
			ServiceType::Compute
		} else {
			ServiceType::Consensus
		},
		epoch: i % EPOCHS,
		sequence: 1,
		consumption: used(),
	};
	SignedReceipt {
		signature: T::BenchmarkHelper::sign(kind, key, &receipt.wrapped_payload()),
		receipt,
		by: Signer::Customer,
		wrapped: true,
	}
}

/// `n` receipts of a customer for a node.
fn of_one<T: Config>(kind: Kind, n: u32) -> Vec<SignedReceiptOf<T>> {
	prepare::<T>();
	customer::<T>(T::BenchmarkHelper::account(kind, 0), 1_000 * COIN);
	let node = node::<T>(0);
	(0..n).map(|i| signed::<T>(kind, 0, node, i)).collect()
}

fn anyone<T: Config>() -> RawOrigin<T::AccountId> {
	RawOrigin::Signed(account("anyone", 0, 0))
}

fn settled<T: Config>() -> u32 {
	Channels::<T>::iter_keys().count() as u32
}

fn economic<T: Config>() -> Result<T::RuntimeOrigin, BenchmarkError> {
	T::EconomicOrigin::try_successful_origin().map_err(|_| BenchmarkError::Weightless)
}

#[benchmarks]
mod benchmarks {
	use super::*;

	#[benchmark]
	fn open_account() {
		let who = rich::<T>(account("customer", 0, 0));
		#[extrinsic_call]
		_(RawOrigin::Signed(who.clone()));
		assert!(Accounts::<T>::contains_key(who));
	}

	/// Of a customer who owes, to an operator with an account.
	#[benchmark]
	fn deposit() {
		prepare::<T>();
		let (who, node) = (somebody::<T>(), node::<T>(0));
		let coin = Coin::Nex;
		let part = coin.amount_rounded_up(COIN);
		let owed = Owed {
			provider: part,
			pool: part,
			scaling: part,
			treasury: part,
		};
		Accounts::<T>::mutate(&who, |known| {
			if let Some(known) = known {
				known.debt = Some(Debt {
					coin,
					node,
					provider: account("operator", 0, 0),
					owed,
				});
			}
		});
		Sums::<T>::insert(
			coin,
			Totals {
				gross: owed.total(),
				arrears: owed.total(),
				..Default::default()
			},
		);
		#[extrinsic_call]
		_(RawOrigin::Signed(who.clone()), coin, owed.total());
		assert!(Accounts::<T>::get(who).is_some_and(|account| account.debt.is_none()));
	}

	#[benchmark]
	fn set_cap() {
		let who = somebody::<T>();
		#[extrinsic_call]
		_(RawOrigin::Signed(who.clone()), Coin::Gen, Some(7));
		assert!(Accounts::<T>::get(who).is_some_and(|account| account.caps.gen.amount == Some(7)));
	}

	#[benchmark]
	fn request_withdrawal() {
		let who = somebody::<T>();
		#[extrinsic_call]
		_(RawOrigin::Signed(who.clone()), Coin::Gen, 7);
		assert!(Accounts::<T>::get(who).is_some_and(|account| account.withdrawals.gen.is_some()));
	}

	#[benchmark]
	fn cancel_withdrawal() {
		let who = somebody::<T>();
		assert!(Pallet::<T>::do_request_withdrawal(who.clone(), Coin::Gen, 7).is_ok());
		#[extrinsic_call]
		_(RawOrigin::Signed(who.clone()), Coin::Gen);
		assert!(Accounts::<T>::get(who).is_some_and(|account| account.withdrawals.gen.is_none()));
	}

	#[benchmark]
	fn withdraw() {
		let who = somebody::<T>();
		let amount = Pallet::<T>::deposited(Coin::Nex, &who);
		Accounts::<T>::mutate(&who, |account| {
			if let Some(account) = account {
				account.withdrawals.nex = Some(Withdrawal { amount, from: 0 });
			}
		});
		#[extrinsic_call]
		_(RawOrigin::Signed(who.clone()), Coin::Nex);
		assert_eq!(Pallet::<T>::deposited(Coin::Nex, &who), 0);
	}

	#[benchmark]
	fn close_account() {
		let who = somebody::<T>();
		#[extrinsic_call]
		_(RawOrigin::Signed(who.clone()));
		assert!(Accounts::<T>::get(who).is_some_and(|account| account.closing.is_some()));
	}

	#[benchmark]
	fn reap_account() {
		let who = somebody::<T>();
		assert!(Pallet::<T>::do_appoint_meter(who.clone(), account("meter", 0, 0), 1).is_ok());
		Accounts::<T>::mutate(&who, |account| {
			if let Some(account) = account {
				account.closing = Some(Closing { epoch: 0, from: 0 });
			}
		});
		#[extrinsic_call]
		_(anyone::<T>(), who.clone());
		assert!(!Accounts::<T>::contains_key(who));
	}

	#[benchmark]
	fn appoint_meter() {
		let who = somebody::<T>();
		assert!(Pallet::<T>::do_appoint_meter(who.clone(), account("meter", 0, 0), 1).is_ok());
		#[extrinsic_call]
		_(RawOrigin::Signed(who.clone()), account("meter", 1, 0), 2);
		assert!(Meters::<T>::get(who).is_some_and(|meter| meter.cap == 2));
	}

	#[benchmark]
	fn dismiss_meter() {
		let who = somebody::<T>();
		assert!(Pallet::<T>::do_appoint_meter(who.clone(), account("meter", 0, 0), 1).is_ok());
		#[extrinsic_call]
		_(RawOrigin::Signed(who.clone()));
		assert!(!Meters::<T>::contains_key(who));
	}

	/// Receipts of one customer for one node, each of another channel.
	#[benchmark]
	fn settle_sr25519(n: Linear<1, MAX_BATCH>) {
		let receipts = of_one::<T>(Kind::Sr25519, n);
		#[extrinsic_call]
		settle(anyone::<T>(), receipts);
		assert_eq!(settled::<T>(), n);
	}

	#[benchmark]
	fn settle_ed25519(n: Linear<1, MAX_BATCH>) {
		let receipts = of_one::<T>(Kind::Ed25519, n);
		#[extrinsic_call]
		settle(anyone::<T>(), receipts);
		assert_eq!(settled::<T>(), n);
	}

	#[benchmark]
	fn settle_ecdsa(n: Linear<1, MAX_BATCH>) {
		let receipts = of_one::<T>(Kind::Ecdsa, n);
		#[extrinsic_call]
		settle(anyone::<T>(), receipts);
		assert_eq!(settled::<T>(), n);
	}

	/// Each receipt of another customer, who cannot pay all of it.
	#[benchmark]
	fn settle_customers(n: Linear<1, MAX_BATCH>) {
		prepare::<T>();
		let node = node::<T>(0);
		let receipts: Vec<_> = (0..n)
			.map(|i| {
				customer::<T>(T::BenchmarkHelper::account(Kind::Sr25519, i), 100);
				signed::<T>(Kind::Sr25519, i, node, i)
			})
			.collect();
		#[extrinsic_call]
		settle(anyone::<T>(), receipts);
		assert_eq!(settled::<T>(), n);
		assert!(Accounts::<T>::iter_values().all(|account| account.debt.is_some()));
	}

	/// Each receipt for another node.
	#[benchmark]
	fn settle_nodes(n: Linear<1, MAX_BATCH>) {
		prepare::<T>();
		customer::<T>(T::BenchmarkHelper::account(Kind::Sr25519, 0), 1_000 * COIN);
		let receipts: Vec<_> = (0..n).map(|i| signed::<T>(Kind::Sr25519, 0, node::<T>(i), i)).collect();
		#[extrinsic_call]
		settle(anyone::<T>(), receipts);
		assert_eq!(settled::<T>(), n);
	}

	#[benchmark]
	fn set_rates() -> Result<(), BenchmarkError> {
		let rates = BoundedVec::truncate_from(default_rates());
		FoundingRates::<T>::put(&rates);
		let epoch = CurrentEpochs::<T>::get().current;
		Tables::<T>::insert(
			epoch,
			PriceTable {
				rates: rates.clone(),
				..Default::default()
			},
		);
		ComingRates::<T>::kill();
		let origin = economic::<T>()?;
		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, rates.clone());
		assert_eq!(ComingRates::<T>::get(), rates);
		Ok(())
	}

	#[benchmark]
	fn set_policy() -> Result<(), BenchmarkError> {
		let founding = FoundingTerms::<T>::get();
		let policy = Policy {
			account_deposit: founding.account_deposit.saturating_add(1),
			on_chain: Pallet::<T>::current_table().on_chain,
			..founding
		};
		let origin = economic::<T>()?;
		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, policy);
		assert_eq!(Terms::<T>::get(), policy);
		Ok(())
	}

	/// What every block costs.
	#[benchmark]
	fn same_epoch() {
		let begun;
		#[block]
		{
			begun = Pallet::<T>::begin_epoch_if_due();
		}
		assert!(begun.is_none());
	}

	/// The first block of an epoch, after so many without blocks.
	#[benchmark]
	fn begin_epoch(n: Linear<1, MAX_KEPT_EPOCHS>) {
		Terms::<T>::mutate(|terms| terms.kept_epochs = MAX_KEPT_EPOCHS);
		fill_tables::<T>(MAX_KEPT_EPOCHS);
		let epoch = MAX_KEPT_EPOCHS.saturating_add(n);
		let touched;
		#[block]
		{
			touched = Pallet::<T>::begin_epoch(CurrentEpochs::<T>::get(), epoch);
		}
		assert_eq!(touched, n);
	}

	#[benchmark]
	fn tell_begin() {
		Sweeping::<T>::put(T::Clock::era());
		let mut meter = WeightMeter::new();
		#[block]
		{
			Pallet::<T>::tell_of_work(&mut meter);
		}
		assert_eq!(meter.consumed(), T::WeightInfo::tell_begin());
	}

	/// The dearest: the last one of its era.
	#[benchmark]
	fn tell_of_node() {
		let node = node::<T>(0);
		T::BilledWork::engage(node);
		let payers: Vec<T::AccountId> = (0..MAX_PAYERS).map(|n| account("payer", n, 0)).collect();
		let work = Work {
			used: used(),
			payers: BoundedVec::truncate_from(payers),
			revenue: COIN,
		};
		Works::<T>::insert(0, node, work);
		let are_more;
		#[block]
		{
			are_more = Pallet::<T>::tell_of_next(0);
		}
		assert!(!are_more && !Works::<T>::contains_key(0, node));
	}

	#[benchmark]
	fn prune_begin() {
		Pruned::<T>::put(CurrentEpochs::<T>::get().oldest);
		let mut meter = WeightMeter::new();
		#[block]
		{
			Pallet::<T>::prune(&mut meter);
		}
		assert_eq!(meter.consumed(), T::WeightInfo::prune_begin());
	}

	/// So many entries of each map.
	#[benchmark]
	fn prune_some(n: Linear<1, PRUNED_PER_BLOCK>) {
		for n in 0..n {
			let who: T::AccountId = account("customer", n, 0);
			Channels::<T>::insert((0, NODE, &who, ServiceType::Compute), Channel::default());
			Spent::<T>::insert(0, who, CoinAmounts::from_fn(|_| 1));
		}
		#[block]
		{
			Pallet::<T>::prune_epoch(0, n);
		}
		assert_eq!(settled::<T>(), 0);
	}

	/// What an on-chain use costs, for pallets that charge it.
	#[benchmark]
	fn charge() {
		prepare::<T>();
		let who = somebody::<T>();
		let before = Pallet::<T>::deposited(Coin::Nex, &who);
		let used = OnChainUse::Storage {
			bytes: 1_000,
			slots: 1_000,
		};
		#[block]
		{
			assert!(<Pallet<T> as Charge<_>>::charge(&who, used).is_ok());
		}
		assert!(Pallet::<T>::deposited(Coin::Nex, &who) < before);
	}

	impl_benchmark_test_suite!(
		Pallet,
		crate::mock::Chain::new().into_externalities(),
		crate::mock::Test
	);
}
