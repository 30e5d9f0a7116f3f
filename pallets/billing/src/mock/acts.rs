//! What customers, providers and the owner do, and what they have.

use super::*;
use crate::{SignedReceipt, SignedReceiptOf};
use frame_support::traits::fungibles::hold;

/// Planck worth so many units.
pub fn units(coin: Coin, units: Balance) -> Balance {
	coin.amount_rounded_up(units * COIN)
}

/// Planck worth so many thousandths of a unit: what so many of anything cost.
pub fn cost(service: ServiceType, amount: u64) -> Balance {
	service.coin().amount_rounded_up(Balance::from(amount) * RATE)
}

pub fn by(who: &AccountId) -> RuntimeOrigin {
	RuntimeOrigin::signed(who.clone())
}

pub fn owner() -> RuntimeOrigin {
	by(&OWNER)
}

/// A customer with so many units of every coin in its account.
pub fn open_with(who: &AccountId, deposited: Balance) {
	Billing::open_account(by(who)).expect("it has no account");
	for coin in Coin::ALL {
		if deposited > 0 {
			deposit(who, coin, units(coin, deposited));
		}
	}
}

pub fn deposit(who: &AccountId, coin: Coin, amount: Balance) {
	Billing::deposit(by(who), coin, amount).expect("it has it");
}

/// So many milliseconds of a core.
pub fn cpu(cpu_ms: u64) -> Consumption {
	Consumption {
		cpu_ms,
		..Default::default()
	}
}

/// A receipt of [`ADA`] for [`NODE`] and computing, of the current epoch.
pub fn receipt(sequence: u64, consumption: Consumption) -> Receipt<AccountId, H256> {
	Receipt {
		genesis: System::block_hash(0),
		node: NODE,
		customer: ADA,
		service: ServiceType::Compute,
		epoch: current_epoch(),
		sequence,
		consumption,
	}
}

/// Signed by its customer.
pub fn signed(receipt: Receipt<AccountId, H256>) -> SignedReceiptOf<Test> {
	SignedReceipt {
		signature: mark(&receipt.customer, &receipt.payload()),
		receipt,
		by: Signer::Customer,
		wrapped: false,
	}
}

/// Signed by a meter.
pub fn metered(meter: &AccountId, receipt: Receipt<AccountId, H256>) -> SignedReceiptOf<Test> {
	SignedReceipt {
		signature: mark(meter, &receipt.payload()),
		receipt,
		by: Signer::Meter,
		wrapped: false,
	}
}

/// Settles a batch; gives what came of each receipt.
pub fn settle_batch(receipts: Vec<SignedReceiptOf<Test>>) -> Vec<Result<Outcome, sp_runtime::DispatchError>> {
	let before = System::events().len();
	let count = receipts.len();
	Billing::settle(by(&BOB), receipts).expect("a batch is settled");
	let came: Vec<_> = System::events()
		.into_iter()
		.skip(before)
		.filter_map(|record| match record.event {
			RuntimeEvent::Billing(crate::Event::Settled { index, outcome, .. }) => Some((index, Ok(outcome))),
			RuntimeEvent::Billing(crate::Event::ReceiptRefused { index, reason }) => Some((index, Err(reason))),
			_ => None,
		})
		.collect();
	assert!(
		came.iter().map(|(index, _)| *index).eq(0..count as u32),
		"each has its event"
	);
	came.into_iter().map(|(_, outcome)| outcome).collect()
}

/// Settles a receipt.
pub fn settle(signed: SignedReceiptOf<Test>) -> Result<Outcome, sp_runtime::DispatchError> {
	settle_batch(vec![signed]).remove(0)
}

/// Settles a receipt of [`ADA`]; gives what came of it.
pub fn bill(sequence: u64, consumption: Consumption) -> Outcome {
	settle(signed(receipt(sequence, consumption))).expect("it is settled")
}

/// What an account has of a coin, wherever.
pub fn total(coin: Coin, who: &AccountId) -> Balance {
	<Coins as Inspect<AccountId>>::total_balance(coin, who)
}

/// What an account has that is not on hold.
pub fn free(coin: Coin, who: &AccountId) -> Balance {
	<Coins as Inspect<AccountId>>::balance(coin, who)
}

/// All that an account has on hold.
pub fn on_hold(coin: Coin, who: &AccountId) -> Balance {
	<Coins as hold::Inspect<AccountId>>::total_balance_on_hold(coin, who)
}

pub fn deposited(coin: Coin, who: &AccountId) -> Balance {
	Billing::deposited(coin, who)
}

/// What a pot has.
pub fn pot(coin: Coin, pot: Pot) -> Balance {
	total(coin, &pot.account())
}

/// A hash of all that there is but the number of events: what a refusal leaves as it is.
pub fn state() -> H256 {
	let mut keys = vec![];
	let mut next = sp_io::storage::next_key(&[]);
	let ignored = [
		frame_support::storage::storage_prefix(b"System", b"Events").to_vec(),
		frame_support::storage::storage_prefix(b"System", b"EventCount").to_vec(),
	];
	while let Some(key) = next {
		if !ignored.contains(&key) {
			keys.extend_from_slice(&key);
			keys.extend(sp_io::storage::get(&key).unwrap_or_default());
		}
		next = sp_io::storage::next_key(&key);
	}
	sp_io::hashing::blake2_256(&keys).into()
}
