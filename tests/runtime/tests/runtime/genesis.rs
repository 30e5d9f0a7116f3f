use crate::chain::{account, genesis, Chain};
use frame_support::traits::fungibles::{hold::Inspect as InspectHold, Inspect};
use immortal_primitives::{
	money::{Balance, Coin, CoinAmounts, Pot, COIN},
	nodes::account_of,
};
use immortal_runtime::{genesis_presets, Coins, GiftedNodes, Responsibilities, RuntimeGenesisConfig, Session};
use sp_keyring::Sr25519Keyring::{self, Alice};
use sp_runtime::BuildStorage;

#[test]
fn the_presets_begin_with_their_validators_and_alice_in_office() {
	for (preset, validators) in [("development", 1), ("local_testnet", 7)] {
		Chain::new(preset).run(|| {
			assert_eq!(Session::validators().len(), validators);
			assert_eq!(GiftedNodes::operator_of(0), Some(account(Alice)));
			assert_eq!(Session::validators()[0], account_of(0));
			assert_eq!(Responsibilities::owner(), Some(account(Alice)));
			assert_eq!(genesis_presets::check(), Ok(()));
		});
	}
}

/// A row of the table of docs/coins.md: the coin, its cap, and the shares, in whole coins.
fn row(coin: Coin, amounts: [Balance; 6]) -> String {
	let grouped = |planck: Balance| {
		let digits = (planck / COIN).to_string();
		let groups = digits.as_bytes().rchunks(3).rev();
		groups
			.map(|group| std::str::from_utf8(group).expect("digits"))
			.collect::<Vec<_>>()
			.join(",")
	};
	let cells = amounts.map(grouped).join(" | ");
	format!("| {} | {cells} |", coin.symbol())
}

#[test]
fn the_documented_allocation_is_that_of_genesis() {
	let docs = include_str!("../../../../docs/coins.md");
	Chain::new("local_testnet").run(|| {
		for coin in Coin::ALL {
			let pot = |pot: Pot| Coins::total_balance(coin, &pot.account());
			let given = Sr25519Keyring::iter().map(|key| {
				let vesting = Coins::total_balance_on_hold(coin, &account(key));
				let minimum = if vesting > 0 { Coins::minimum_balance(coin) } else { 0 };
				(
					vesting + minimum,
					Coins::total_balance(coin, &account(key)) - vesting - minimum,
				)
			});
			let (owner, distributed) = given.fold((0, 0), |sum, one| (sum.0 + one.0, sum.1 + one.1));
			let shares = [
				// The pools are opened out of it.
				pot(Pot::IncentiveReserve) + pot(Pot::IncentivePool),
				// What it sets aside has an account of its own, opened out of it.
				pot(Pot::Treasury) + pot(Pot::Encumbered),
				owner,
				pot(Pot::Distribution) + distributed,
				pot(Pot::Lending),
			];
			assert_eq!(shares.iter().sum::<Balance>(), coin.cap());
			assert_eq!(shares.map(|share| share * 100 / coin.cap()), [40, 5, 15, 30, 10]);
			let [reserve, treasury, owner, distribution, lending] = shares;
			let row = row(coin, [coin.cap(), reserve, treasury, owner, distribution, lending]);
			assert!(docs.contains(&row), "docs/coins.md lacks the row: {row}");
		}
	});
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
	unvalidated.gifted_nodes.nodes.clear();
	assert!(refusal(unvalidated).contains("no validators"));
}

#[test]
fn a_genesis_beyond_a_cap_is_refused() {
	let mut beyond = genesis("local_testnet").expect("the preset exists");
	beyond.balances.balances.push((account(Alice), COIN));
	assert!(refusal(beyond).contains("more FLX than its cap"));
}

#[test]
#[should_panic(expected = "the coins cannot be allocated")]
fn a_distribution_beyond_its_share_is_refused() {
	let mut beyond = genesis("local_testnet").expect("the preset exists");
	let amounts = CoinAmounts::of(Coin::Gen, 300_000 * COIN);
	beyond.coins.distribution.push((account(Alice), amounts));
	let _ = beyond.build_storage();
}
