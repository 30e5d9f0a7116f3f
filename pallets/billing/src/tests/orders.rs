//! In whatever order receipts are settled, an epoch costs what was used in it.

use crate::{mock::*, Channels, SignedReceiptOf};
use immortal_primitives::{
	billing::{Consumption, PriceEpoch, ServiceType},
	money::{Balance, Coin, CoinAmounts},
	nodes::NodeId,
};
use proptest::prelude::*;
use std::collections::BTreeMap;

/// What was used of one channel, receipt by receipt, and of which epoch it is.
#[derive(Clone, Debug)]
struct Story {
	node: NodeId,
	customer: AccountId,
	service: ServiceType,
	epoch: PriceEpoch,
	steps: Vec<[u64; 4]>,
}

impl Story {
	/// All receipts, in the order in which they were signed.
	fn receipts(&self) -> Vec<SignedReceiptOf<Test>> {
		let mut used = Consumption::default();
		(1..)
			.zip(&self.steps)
			.map(|(sequence, step)| {
				let [cpu_ms, memory_mib_s, storage_mib_h, moved_mib] = *step;
				used.cpu_ms += cpu_ms;
				used.memory_mib_s += memory_mib_s;
				used.storage_mib_h += storage_mib_h;
				used.moved_mib += moved_mib;
				let mut receipt = receipt(sequence, used);
				(receipt.node, receipt.customer) = (self.node, self.customer.clone());
				(receipt.service, receipt.epoch) = (self.service, self.epoch);
				signed(receipt)
			})
			.collect()
	}
}

fn stories() -> impl Strategy<Value = Vec<Story>> {
	let story = (
		0..2u32,
		0..2usize,
		0..8usize,
		0..3u32,
		proptest::collection::vec(proptest::array::uniform4(0..2_000u64), 1..6),
	);
	let story = story.prop_map(|(node, customer, service, epoch, steps)| Story {
		node: [NODE, OTHER_NODE][node as usize],
		customer: [ADA, BOB][customer].clone(),
		service: ServiceType::ALL[service],
		epoch,
		steps,
	});
	proptest::collection::vec(story, 1..6)
}

/// The steps of one channel are one story.
fn merged(stories: Vec<Story>) -> Vec<Story> {
	let mut channels: BTreeMap<_, Story> = BTreeMap::new();
	for story in stories {
		let key = (story.epoch, story.node, story.customer.clone(), story.service);
		match channels.get_mut(&key) {
			Some(known) => known.steps.extend(story.steps),
			None => drop(channels.insert(key, story)),
		}
	}
	channels.into_values().collect()
}

fn spent(who: &AccountId, before: CoinAmounts) -> CoinAmounts {
	CoinAmounts::from_fn(|coin| before.get(coin) - deposited(coin, who))
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(64))]

	/// Receipts come late, twice, or in any order, in batches of any size: as long as the last of each channel comes, each
	/// customer pays for each channel what it costs, and not a planck more or less.
	#[test]
	fn an_epoch_costs_what_was_used_in_it(
		stories in stories(), order in proptest::collection::vec(any::<prop::sample::Index>(), 0..60), batch in 1..8usize,
		scarce: bool,
	) {
		Chain::new().run(|| {
			for who in [&ADA, &BOB] {
				open_with(who, 900);
			}
			if scarce {
				make_scarce();
			}
			go_to_epoch(2);
			let before = CoinAmounts::from_fn(|coin| units(coin, 900));
			let stories = merged(stories);
			let all: Vec<_> = stories.iter().flat_map(Story::receipts).collect();
			// Some of them, with repetitions, in any order; then the last of each channel, that all is billed.
			let mut sent: Vec<_> = order.iter().map(|index| index.get(&all).clone()).collect();
			sent.extend(stories.iter().filter_map(|story| story.receipts().pop()));
			for batch in sent.chunks(batch) {
				settle_batch(batch.to_vec());
			}
			let mut owed: BTreeMap<AccountId, CoinAmounts> = BTreeMap::new();
			for story in &stories {
				let last = story.receipts().pop().expect("there is one").receipt;
				let quote = Billing::quote(story.service, last.consumption, story.epoch).expect("it is offered");
				let sum = owed.entry(story.customer.clone()).or_default();
				*sum = sum.saturating_add(CoinAmounts::of(story.service.coin(), quote.total));
				let channel = Channels::<Test>::get((story.epoch, story.node, &story.customer, story.service)).unwrap();
				assert_eq!((channel.sequence, channel.consumption), (last.sequence, last.consumption));
			}
			for who in [&ADA, &BOB] {
				assert_eq!(spent(who, before), owed.get(who).copied().unwrap_or_default());
			}
		});
	}

	/// With a cap, an epoch costs what was used in it or the cap, whichever is less; in whatever order.
	#[test]
	fn or_its_cap(
		stories in stories(), order in proptest::collection::vec(any::<prop::sample::Index>(), 0..40), cap in 0..20_000u64,
	) {
		Chain::new().run(|| {
			let cap = CoinAmounts::from_fn(|coin| coin.amount_rounded_up(Balance::from(cap) * RATE));
			for who in [&ADA, &BOB] {
				open_with(who, 900);
				for coin in Coin::ALL {
					Billing::set_cap(by(who), coin, Some(cap.get(coin))).unwrap();
				}
			}
			go_to_epoch(3);
			let before = CoinAmounts::from_fn(|coin| units(coin, 900));
			let mut stories = merged(stories);
			for story in &mut stories {
				// Caps hold from epoch 1 on.
				story.epoch += 1;
			}
			let all: Vec<_> = stories.iter().flat_map(Story::receipts).collect();
			let mut sent: Vec<_> = order.iter().map(|index| index.get(&all).clone()).collect();
			sent.extend(stories.iter().filter_map(|story| story.receipts().pop()));
			settle_batch(sent);
			let mut costs: BTreeMap<(AccountId, PriceEpoch), CoinAmounts> = BTreeMap::new();
			for story in &stories {
				let last = story.receipts().pop().expect("there is one").receipt;
				let quote = Billing::quote(story.service, last.consumption, story.epoch).expect("it is offered");
				let sum = costs.entry((story.customer.clone(), story.epoch)).or_default();
				*sum = sum.saturating_add(CoinAmounts::of(story.service.coin(), quote.total));
			}
			for who in [&ADA, &BOB] {
				let of_who = costs.iter().filter(|((customer, _), _)| customer == who);
				let expected = of_who.fold(CoinAmounts::default(), |sum, (_, costs)| {
					sum.saturating_add(CoinAmounts::from_fn(|coin| costs.get(coin).min(cap.get(coin))))
				});
				assert_eq!(spent(who, before), expected);
			}
		});
	}
}
