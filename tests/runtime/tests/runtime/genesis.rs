use crate::chain::{account, genesis, Chain};
use immortal_primitives::money::COIN;
use immortal_runtime::{genesis_presets, Balances, Responsibilities, RuntimeGenesisConfig, Session};
use sp_keyring::Sr25519Keyring::Alice;
use sp_runtime::BuildStorage;

#[test]
fn the_presets_begin_with_their_validators_and_alice_in_office() {
	for (preset, validators) in [("development", 1), ("local_testnet", 7)] {
		Chain::new(preset).run(|| {
			assert_eq!(Session::validators().len(), validators);
			assert!(Session::validators().contains(&account(Alice)));
			assert_eq!(Responsibilities::owner(), Some(account(Alice)));
			assert_eq!(genesis_presets::check(), Ok(()));
		});
	}
}

#[test]
fn flx_at_genesis_stays_within_its_cap() {
	Chain::new("local_testnet").run(|| assert!(Balances::total_issuance() <= 100_000_000 * COIN));
}

#[test]
fn every_preset_that_is_listed_exists_and_no_other() {
	for name in genesis_presets::names() {
		assert!(genesis(&name).is_some(), "{name} is listed");
	}
	assert!(genesis("unheard_of").is_none());
}

fn refusal(genesis: RuntimeGenesisConfig) -> String {
	let storage = genesis.build_storage().expect("genesis builds");
	sp_io::TestExternalities::new(storage)
		.execute_with(genesis_presets::check)
		.expect_err("the genesis is refused")
}

#[test]
fn a_genesis_without_an_owner_or_validators_is_refused() {
	let full = || genesis("local_testnet").expect("the preset exists");

	assert!(refusal(genesis("mainnet").expect("the template exists")).contains("no owner"));

	let mut ownerless = full();
	ownerless.responsibilities.owner = None;
	assert!(refusal(ownerless).contains("no owner"));

	let mut unvalidated = full();
	unvalidated.session.keys.clear();
	assert!(refusal(unvalidated).contains("no validators"));
}
