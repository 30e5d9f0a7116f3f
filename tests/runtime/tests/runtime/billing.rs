//! Bills among nodes, the pool, the treasury and governance.

use crate::{
	chain::{account, has_event, run_to_block, submit, Chain},
	nodes::{register, NOTARY},
};
use frame_support::{assert_noop, assert_ok, traits::fungibles::Inspect};
use immortal_primitives::{
	billing::{Charge, Consumption, OnChainUse, OperationType, Receipt, ServiceType, SignedReceipt, Signer},
	chain::{Hash, Signature},
	money::{Balance, Coin, Pot, COIN},
	nodes::{NodeId, Resources, Revenue},
	responsibility::Responsibility,
};
use immortal_runtime::{
	Billing, Coins, Gen, GiftedNodes, Nex, Preimage, Referenda, Responsibilities, Rotation, Runtime, RuntimeError,
	RuntimeEvent, RuntimeOrigin, System,
};
use pallet_billing::{Error, Event, Outcome};
use pallet_responsibilities::Origin;
use sp_keyring::Sr25519Keyring::{self, Alice, Bob, Charlie, Dave, Eve};
use sp_runtime::{traits::BadOrigin, DispatchError};

/// Alice's validator.
const NODE: NodeId = 0;

fn by(key: Sr25519Keyring) -> RuntimeOrigin {
	RuntimeOrigin::signed(account(key))
}

fn balance(coin: Coin, pot: Pot) -> Balance {
	Coins::balance(coin, &pot.account())
}

/// Opens an account that bills can be paid from.
pub fn open(key: Sr25519Keyring) {
	assert_ok!(Billing::open_account(by(key)));
	for coin in Coin::ALL {
		assert_ok!(Billing::deposit(by(key), coin, coin.amount_rounded_up(1_000 * COIN)));
	}
}

/// A receipt that `key` signed, for so much computing by a node in this epoch.
pub fn receipt(
	key: Sr25519Keyring,
	node: NodeId,
	cpu_ms: u64,
) -> SignedReceipt<sp_runtime::AccountId32, Hash, Signature> {
	let receipt = Receipt {
		genesis: System::block_hash(0),
		node,
		customer: account(key),
		service: ServiceType::Compute,
		epoch: Billing::epochs().epochs.current,
		sequence: 1,
		consumption: Consumption {
			cpu_ms,
			..Default::default()
		},
	};
	SignedReceipt {
		signature: key.sign(&receipt.payload()).into(),
		by: Signer::Customer,
		wrapped: false,
		receipt,
	}
}

/// What came of the receipts of this block that were settled.
fn outcomes() -> Vec<Outcome> {
	let outcome = |event| match event {
		RuntimeEvent::Billing(Event::Settled { outcome, .. }) => Some(outcome),
		_ => None,
	};
	System::events()
		.into_iter()
		.filter_map(|record| outcome(record.event))
		.collect()
}

#[test]
fn a_bill_pays_the_operator_the_pool_and_the_treasury() {
	Chain::new("local_testnet").run(|| {
		open(Bob);
		// Each of seven validators has made a block.
		run_to_block(8);
		let pots = [Pot::IncentivePool, Pot::Treasury];
		let before = pots.map(|pot| balance(Coin::Flx, pot));
		let receipts = vec![receipt(Bob, NODE, 3_600_000), receipt(Charlie, NODE, 1)];
		let quoted = Billing::quote(
			ServiceType::Compute,
			receipts[0].receipt.consumption,
			receipts[0].receipt.epoch,
		);
		assert_ok!(Billing::settle(by(Dave), receipts));
		let [outcome] = outcomes()[..] else {
			panic!("one is settled")
		};
		assert_eq!(Some(outcome.gross), quoted.map(|quote| quote.total));
		let paid = [outcome.pool, outcome.scaling + outcome.treasury];
		assert_eq!(
			pots.map(|pot| balance(Coin::Flx, pot)),
			[before[0] + paid[0], before[1] + paid[1]]
		);
		assert!(has_event(|event| matches!(
			event,
			RuntimeEvent::Billing(Event::ReceiptRefused { index: 1, reason })
				if RuntimeError::from_dispatch_error(*reason).is_some()
		)));
		// It earns the node rewards.
		let revenue = <Billing as Revenue>::take(NODE, Rotation::era());
		assert_eq!(
			revenue.get(Coin::Flx),
			outcome.pool + outcome.scaling + outcome.treasury
		);
	});
}

#[test]
fn what_was_paid_by_three_verifies_capacity_and_counts_as_use() {
	Chain::new("local_testnet").run(|| {
		let (node, _) = register(NOTARY);
		let refused = vec![receipt(Bob, node, 1)];
		assert_ok!(Billing::settle(by(Dave), refused));
		assert!(outcomes().is_empty(), "it was never heard of");
		let verified = |node| GiftedNodes::node(node).map(|view| view.node.verified);
		let before = verified(node);
		pallet_gifted_nodes::Presences::<Runtime>::mutate(node, |presence| {
			presence.as_mut().expect("it is registered").seen = Some(0);
		});
		let customers = [Alice, Bob, Charlie];
		for key in customers {
			open(key);
		}
		// Half of one core of an era of half an hour.
		let receipts = customers.map(|key| receipt(key, node, 300_000));
		assert_ok!(Billing::settle(by(Dave), receipts.to_vec()));
		assert_eq!(outcomes().len(), 3);
		assert_eq!(Billing::used_share(), Default::default(), "this era is not over");
		run_to_block(620);
		let after = verified(node).expect("it is there");
		// By its bond, a fifth of what it declares; by its work, a quarter more than was paid for.
		assert_eq!(before.map(|verified| verified.cpu_millicores), Some(200));
		assert_eq!(after.cpu_millicores, 500 + 500 / 4);
	});
}

#[test]
fn a_proposal_is_paid_for_by_its_kind_and_naming_an_owner_is_free() {
	let tenure = Responsibilities::tenure;
	let propose = |key, origin: Origin| {
		let call = frame_system::Call::remark { remark: vec![] };
		let proposal = <Preimage as frame_support::traits::StorePreimage>::bound(call.into()).expect("it is small");
		Referenda::submit(
			by(key),
			Box::new(origin.into()),
			proposal,
			frame_support::traits::schedule::DispatchTime::After(0),
		)
	};
	let of = |responsibility| Origin::Responsible {
		responsibility,
		tenure: tenure(),
	};
	Chain::new("local_testnet").run(|| {
		let before = balance(Coin::Gen, Pot::Treasury);
		assert_ok!(propose(Bob, Origin::Electorate { tenure: tenure() }));
		assert_eq!(balance(Coin::Gen, Pot::Treasury), before);
		for (power, operation) in [
			(Responsibility::RuntimeUpgrade, OperationType::NetworkUpgrade),
			(Responsibility::SecurityOversight, OperationType::EmergencyProtocol),
			(Responsibility::EconomicManagement, OperationType::ResourceAllocation),
			(Responsibility::NodeRegistration, OperationType::GovernanceProposal),
		] {
			let before = balance(Coin::Gen, Pot::Treasury);
			System::reset_events();
			assert_ok!(propose(Bob, of(power)));
			let is_charge = |event: &RuntimeEvent| match event {
				RuntimeEvent::Billing(Event::ChargedOnChain { who, used, amount, .. }) => {
					let OnChainUse::Governance {
						operation: charged,
						voting_weight_impact,
						benefit_score,
					} = used
					else {
						return false;
					};
					let (_, quoted) = <Billing as Charge<_>>::quote(*used);
					assert_eq!(balance(Coin::Gen, Pot::Treasury), before + amount);
					// One of six seats, one of some twenty accounts with GEN.
					assert_eq!(*benefit_score, 1_666);
					assert!((1..10_000).contains(voting_weight_impact), "{voting_weight_impact}");
					(who.clone(), *charged, *amount) == (account(Bob), operation, quoted)
				},
				_ => false,
			};
			assert!(has_event(is_charge), "{operation:?}");
		}
		let nodes = || of(Responsibility::NodeRegistration);
		let left = Gen::free_balance(account(Eve)) - COIN;
		assert_ok!(Coins::transfer(by(Eve), Coin::Gen, account(Bob).into(), left));
		let too_poor = pallet_balances::Error::<Runtime, pallet_balances::Instance1>::InsufficientBalance;
		assert_noop!(propose(Eve, nodes()), too_poor);
		// Who would not pay may not, either.
		open(Dave);
		assert_ok!(Billing::set_cap(by(Dave), Coin::Gen, Some(0)));
		run_to_block(21);
		assert_noop!(propose(Dave, nodes()), DispatchError::from(BadOrigin));
	});
}

#[test]
fn a_preimage_is_kept_for_nex_and_whoever_has_none_is_told() {
	Chain::new("local_testnet").run(|| {
		let bytes = vec![7; 10_000];
		let used = OnChainUse::Storage {
			bytes: 10_000,
			slots: 30 * immortal_primitives::time::DAYS,
		};
		let (coin, rent) = <Billing as Charge<sp_runtime::AccountId32>>::quote(used);
		assert_eq!(coin, Coin::Nex);
		let before = Nex::free_balance(account(Bob));
		assert_ok!(Preimage::note_preimage(by(Bob), bytes.clone()));
		assert_eq!(before - Nex::free_balance(account(Bob)), rent);
		let all = Nex::free_balance(account(Eve));
		assert_ok!(Coins::transfer(by(Eve), Coin::Nex, account(Bob).into(), all));
		assert_noop!(
			Preimage::note_preimage(by(Eve), vec![8; 10_000]),
			Error::<Runtime>::CannotPay
		);
	});
}

#[test]
fn a_remittance_in_aur_costs_a_share_of_it() {
	Chain::new("local_testnet").run(|| {
		let amount = 1_000 * COIN / Coin::Aur.tier();
		let before = balance(Coin::Aur, Pot::Treasury);
		let call = pallet_coins::Call::remit {
			coin: Coin::Aur,
			dest: account(Charlie).into(),
			amount,
			reference: b"invoice 7".to_vec().try_into().expect("it is short"),
		};
		assert_ok!(submit(Bob, call).expect("the transaction is valid"));
		let charged = balance(Coin::Aur, Pot::Treasury) - before;
		assert_eq!(charged, amount / 1_000);
	});
}

#[test]
fn there_is_to_use_what_is_verified() {
	Chain::new("local_testnet").run(|| {
		let (node, _) = register(NOTARY);
		let all = <GiftedNodes as immortal_primitives::billing::NetworkCapacity>::verified();
		assert_eq!(
			all,
			Resources::default(),
			"validators that found the chain give nothing, and node {node} is awaited"
		);
	});
}
