//! A chain of the whole runtime: `Chain::new("local_testnet").run(|| ...)`. Every test ends in the invariants of all
//! pallets.

use codec::Encode;
use frame_support::{
	storage::{with_transaction, TransactionOutcome},
	traits::{fungibles::Inspect, TryState, TryStateSelect},
};
use immortal_primitives::{
	chain::{AccountId, BlockNumber, Hash, Header},
	consensus::FinalityReport,
	money::{Balance, Coin},
	responsibility::Responsibility,
	time::SLOT_DURATION,
};
use immortal_runtime::{
	genesis_presets, AllPalletsWithSystem, Balances, Coins, Executive, Responsibilities, Runtime, RuntimeCall,
	RuntimeGenesisConfig, RuntimeOrigin, SignedPayload, System, TxExtension, UncheckedExtrinsic, VERSION,
};
use sp_consensus_aura::{Slot, AURA_ENGINE_ID};
use sp_keyring::Sr25519Keyring;
use sp_keystore::{testing::MemoryKeystore, KeystoreExt};
use sp_runtime::{
	generic::Era, traits::Header as _, ApplyExtrinsicResult, BuildStorage, Digest, DigestItem, DispatchError,
	MultiSignature,
};

/// A chain that begins as a preset says.
pub struct Chain {
	preset: &'static str,
}

impl Chain {
	pub fn new(preset: &'static str) -> Self {
		Self { preset }
	}

	/// Runs `test` in block 1, whose author is the validator that slot 1 belongs to; the invariants must hold in the end.
	pub fn run(self, test: impl FnOnce()) {
		self.run_unchecked(|| {
			test();
			let number = System::block_number();
			AllPalletsWithSystem::try_state(number, TryStateSelect::All).expect("invariants hold after the test");
		});
	}

	/// The same with a state that transactions would not lead to.
	pub fn run_unchecked(self, test: impl FnOnce()) {
		self.into_externalities().execute_with(test);
	}

	/// A chain in block 1.
	pub fn into_externalities(self) -> sp_io::TestExternalities {
		let mut externalities: sp_io::TestExternalities = genesis(self.preset)
			.expect("the preset exists")
			.build_storage()
			.expect("genesis builds")
			.into();
		externalities.register_extension(KeystoreExt::new(MemoryKeystore::new()));
		externalities.execute_with(|| begin_block(1, System::block_hash(0)));
		externalities
	}
}

/// The genesis of a preset, laid over the default as the node does; `None` if there is no such preset.
pub fn genesis(preset: &str) -> Option<RuntimeGenesisConfig> {
	let patch = genesis_presets::get(&preset.into())?;
	let mut genesis = serde_json::to_value(RuntimeGenesisConfig::default()).expect("the default is JSON");
	merge(&mut genesis, serde_json::from_slice(&patch).expect("presets are JSON"));
	Some(serde_json::from_value(genesis).expect("a preset fits the runtime"))
}

/// Merges as RFC 7386 says, but for removals, which no preset has.
fn merge(into: &mut serde_json::Value, patch: serde_json::Value) {
	match (into, patch) {
		(serde_json::Value::Object(into), serde_json::Value::Object(patch)) => {
			for (key, value) in patch {
				merge(into.entry(key).or_insert(serde_json::Value::Null), value);
			}
		},
		(into, patch) => *into = patch,
	}
}

/// Begins block `number` in the slot of the same number, with its time set.
fn begin_block(number: BlockNumber, parent: Hash) {
	begin_block_in(number.into(), number, parent);
}

/// Begins block `number` in a slot, with its time set.
fn begin_block_in(slot: u64, number: BlockNumber, parent: Hash) {
	let slot = Slot::from(slot);
	let digest = Digest {
		logs: vec![DigestItem::PreRuntime(AURA_ENGINE_ID, slot.encode())],
	};
	Executive::initialize_block(&Header::new(
		number,
		Default::default(),
		Default::default(),
		parent,
		digest,
	));
	let set_time = pallet_timestamp::Call::set {
		now: u64::from(slot) * SLOT_DURATION,
	};
	Executive::apply_extrinsic(UncheckedExtrinsic::new_bare(set_time.into()))
		.expect("the time is valid")
		.expect("the time is set");
}

/// Ends the block and begins the next. Gives what `look` sees between: with the events of the block's end, which the next forgets.
pub fn next_block<R>(look: impl FnOnce() -> R) -> R {
	let header = Executive::finalize_block();
	let seen = look();
	begin_block(header.number + 1, header.hash());
	seen
}

/// Ends the block and begins the next, until block `number` has begun.
pub fn run_to_block(number: BlockNumber) {
	while System::block_number() < number {
		next_block(|| ());
	}
}

/// Ends the block and begins the next in a later slot, on a chain that finalises.
pub fn next_block_in(slot: u64) {
	let header = Executive::finalize_block();
	begin_block_in(slot, header.number + 1, header.hash());
	report_finality();
}

/// The same on a chain that finalises: each author reports that the block before its own is final.
pub fn run_to_block_finalizing(number: BlockNumber) {
	while System::block_number() < number {
		run_to_block(System::block_number() + 1);
		report_finality();
	}
}

/// The author reports that the block before is final.
fn report_finality() {
	let report = FinalityReport {
		number: System::block_number() - 1,
		set_id: 0,
	};
	let inherent = UncheckedExtrinsic::new_bare(pallet_finality::Call::report { report }.into());
	Executive::apply_extrinsic(inherent)
		.expect("it is an inherent")
		.expect("a report never fails");
}

/// The account of a well-known key.
pub fn account(key: Sr25519Keyring) -> AccountId {
	key.to_account_id()
}

/// What an account has of a coin, on hold or not.
pub fn balance(coin: Coin, key: Sr25519Keyring) -> Balance {
	Coins::total_balance(coin, &account(key))
}

/// What an account has of FLX and is not on hold.
pub fn free(key: Sr25519Keyring) -> Balance {
	Balances::free_balance(account(key))
}

/// What holders and referenda bring with them.
pub fn power(responsibility: Responsibility) -> RuntimeOrigin {
	let tenure = Responsibilities::tenure();
	pallet_responsibilities::Origin::Responsible { responsibility, tenure }.into()
}

/// The call by which whoever holds a power alone makes another.
pub fn act(responsibility: Responsibility, call: impl Into<RuntimeCall>) -> pallet_responsibilities::Call<Runtime> {
	pallet_responsibilities::Call::act {
		responsibility,
		call: Box::new(call.into()),
	}
}

/// The extensions of a transaction of `key` that is its next and tips nothing.
pub fn extension(key: Sr25519Keyring) -> TxExtension {
	(
		frame_system::AuthorizeCall::new(),
		frame_system::CheckNonZeroSender::new(),
		frame_system::CheckSpecVersion::new(),
		frame_system::CheckTxVersion::new(),
		frame_system::CheckGenesis::new(),
		frame_system::CheckEra::from(Era::Immortal),
		frame_system::CheckNonce::from(System::account_nonce(account(key))),
		frame_system::CheckWeight::new(),
		pallet_transaction_payment::ChargeTransactionPayment::from(0),
		frame_metadata_hash_extension::CheckMetadataHash::new(false),
		frame_system::WeightReclaim::new(),
	)
}

/// A transaction that `key` signed.
pub fn signed(key: Sr25519Keyring, call: impl Into<RuntimeCall>) -> UncheckedExtrinsic {
	let (call, extension) = (call.into(), extension(key));
	let genesis = System::block_hash(0);
	let implicit = (
		(),
		(),
		VERSION.spec_version,
		VERSION.transaction_version,
		genesis,
		genesis,
		(),
		(),
		(),
		None,
		(),
	);
	let payload = SignedPayload::from_raw(call.clone(), extension.clone(), implicit);
	let signature = payload.using_encoded(|bytes| key.sign(bytes));
	UncheckedExtrinsic::new_signed(call, account(key).into(), MultiSignature::Sr25519(signature), extension)
}

/// Applies a transaction that `key` signed in the current block.
pub fn submit(key: Sr25519Keyring, call: impl Into<RuntimeCall>) -> ApplyExtrinsicResult {
	Executive::apply_extrinsic(signed(key, call))
}

/// Whether the current block holds an event that `matches`.
pub fn has_event(matches: impl Fn(&immortal_runtime::RuntimeEvent) -> bool) -> bool {
	frame_system::Pallet::<Runtime>::events()
		.iter()
		.any(|record| matches(&record.event))
}

/// Undoes what `test` does.
pub fn undone<R>(test: impl FnOnce() -> R) -> R {
	let result: Result<R, DispatchError> = with_transaction(|| TransactionOutcome::Rollback(Ok(test())));
	result.expect("it was given")
}
