//! No planck is lost or made: what came in is in the pot, set aside, or paid.

use crate::{mock::*, CurrentBook, Manner, NextSpend, Origin, Policy, Spends};
use frame_support::{assert_ok, storage::with_storage_layer, traits::fungibles::Inspect};
use immortal_primitives::{
	money::{Balance, Coin, CoinAmounts, Pot},
	treasury::{Income, SpendId, Treasury as _},
};
use rand::{rngs::StdRng, seq::SliceRandom, Rng, SeedableRng};

/// Who is paid: nobody that pays anything.
const PAYEES: [u64; 4] = [POOR, 101, 102, 103];

fn paid() -> CoinAmounts {
	PAYEES
		.map(balances)
		.into_iter()
		.fold(CoinAmounts::default(), CoinAmounts::saturating_add)
}

/// What a refusal leaves as it is.
fn state() -> impl PartialEq {
	let ids = (NextSpend::<Test>::get(), Spends::<Test>::iter().collect::<Vec<_>>());
	(
		pot(Pot::Treasury),
		pot(Pot::Encumbered),
		paid(),
		ids,
		CurrentBook::<Test>::get(),
	)
}

/// What came in, and how often it happened that money moved.
#[derive(Default)]
struct Tally {
	income: CoinAmounts,
	spends: u32,
	payouts: u32,
	parts: u32,
	returns: u32,
	eras: u32,
}

fn random_coin(rng: &mut StdRng) -> Coin {
	Coin::ALL[rng.gen_range(0..4)]
}

/// From a few planck to some thousands of units.
fn random_amount(rng: &mut StdRng, coin: Coin) -> Balance {
	let worth = 1 << rng.gen_range(0..14);
	rng.gen_range(0..=units(coin, worth))
}

fn random_spend(rng: &mut StdRng, manner: Manner) -> SpendId {
	let ids: Vec<_> = Spends::<Test>::iter()
		.filter(|(_, spend)| spend.manner == manner)
		.map(|(id, _)| id)
		.collect();
	ids.choose(rng).copied().unwrap_or(NextSpend::<Test>::get())
}

fn step(rng: &mut StdRng, tally: &mut Tally) {
	let coin = random_coin(rng);
	let amount = random_amount(rng, coin);
	let payee = PAYEES[rng.gen_range(0..PAYEES.len())];
	let now = System::block_number();
	match rng.gen_range(0..20) {
		0..=3 => {
			let origin: RuntimeOrigin = match rng.gen_range(0..4) {
				0 => Origin::SmallSpender.into(),
				1 => Origin::MediumSpender.into(),
				2 => Origin::BigSpender.into(),
				_ => owner(),
			};
			let valid_from = rng.gen_bool(0.3).then(|| now + rng.gen_range(0..20));
			tally.spends += u32::from(Treasury::spend(origin, coin, amount, payee, valid_from).is_ok());
		},
		4..=6 => {
			let id = random_spend(rng, Manner::AtOnce);
			tally.payouts += u32::from(Treasury::payout(anyone(), id).is_ok());
		},
		7 => {
			let id = random_spend(rng, Manner::AtOnce);
			tally.returns += u32::from(Treasury::cancel(owner(), id).is_ok());
		},
		8 | 9 => {
			let manner = if rng.gen() { Manner::AtOnce } else { Manner::InParts };
			let id = random_spend(rng, manner);
			tally.returns += u32::from(Treasury::reclaim(anyone(), id).is_ok());
		},
		// Pallets are not called in a layer of their own: a refusal must leave nothing behind.
		10 | 11 => {
			let before = state();
			let encumbered = Treasury::encumber(coin, amount, payee, now + rng.gen_range(0..60));
			assert!(encumbered.is_ok() || state() == before);
			tally.spends += u32::from(encumbered.is_ok());
		},
		12 | 13 => {
			let id = random_spend(rng, Manner::InParts);
			let part = rng.gen_range(0..=Treasury::left(id));
			let before = state();
			let paid = Treasury::pay(id, part);
			assert!(paid.is_ok() || state() == before);
			tally.parts += u32::from(paid.is_ok());
		},
		14 if rng.gen_bool(0.3) => {
			let id = random_spend(rng, Manner::InParts);
			tally.returns += u32::from(Treasury::release(id).is_ok());
		},
		15 => {
			give(coin, amount / 100);
			*tally.income.get_mut(coin) += amount / 100;
		},
		16 => {
			earn(Income::ALL[rng.gen_range(0..7)], coin, amount / 100);
			*tally.income.get_mut(coin) += amount / 100;
		},
		17 => {
			let burned = with_storage_layer(|| Coins::burn(RuntimeOrigin::signed(ADA), coin, amount / 1_000, true));
			if burned.is_ok() {
				assert_ok!(Coins::mint(owner(), coin, amount / 1_000));
				*tally.income.get_mut(coin) += amount / 1_000;
			}
		},
		18 if rng.gen_bool(0.2) => {
			let policy = Policy {
				thresholds: CoinAmounts::from_fn(|coin| rng.gen_range(0..coin.cap() / 20)),
				payout_period: rng.gen_range(10..50),
				..Chain::new().policy
			};
			assert_ok!(Treasury::set_policy(owner(), policy));
		},
		_ if rng.gen_bool(0.1) => {
			let era = Era::get() + if rng.gen_bool(0.1) { 50 } else { 1 };
			go_to_era(era);
			tally.eras += 1;
		},
		_ => next_block(),
	}
}

fn conserves(steps: u32, seed: u64) {
	Chain::new().run(|| {
		let mut rng = StdRng::seed_from_u64(seed);
		let mut tally = Tally::default();
		let all = || {
			pot(Pot::Treasury)
				.saturating_add(pot(Pot::Encumbered))
				.saturating_add(paid())
		};
		let begun_with = all();
		for i in 0..steps {
			step(&mut rng, &mut tally);
			check();
			assert_eq!(all(), begun_with.saturating_add(tally.income), "after {i} steps");
		}
		// When all is returned, only what an account must have is set aside.
		go_to(System::block_number() + 1_000);
		let left: Vec<_> = Spends::<Test>::iter_keys().collect();
		for id in left {
			assert_ok!(Treasury::reclaim(anyone(), id));
		}
		assert_eq!(pot(Pot::Encumbered), CoinAmounts::from_fn(Coins::minimum_balance));
		assert_eq!(CurrentBook::<Test>::get().book.set_aside(), CoinAmounts::default());
		let Tally {
			spends,
			payouts,
			parts,
			returns,
			eras,
			..
		} = tally;
		println!("{steps} steps: {spends} spends, {payouts} paid, {parts} parts, {returns} returned, {eras} eras");
		for (what, count) in [
			("spends", spends),
			("payouts", payouts),
			("parts", parts),
			("returns", returns),
			("eras", eras),
		] {
			assert!(count > steps / 100, "too few {what}: {count}");
		}
	});
}

#[test]
fn every_step_conserves_each_coin() {
	conserves(5_000, 2026);
}
