//! What happens: an owner that is up or down, seats of different characters, calls of whoever may and may not make them.

use super::{law::Law, note};
use crate::{mock::*, Call, CurrentActivation, CurrentMaintenance, LastDrill, Policy};
use immortal_primitives::{
	immortality::{Finding, Finding::*, HandoverStep},
	nodes::{NodeId, Seats},
};
use proptest::prelude::*;

/// Periods so short that all of them pass in some hundred slots.
pub fn short() -> Policy {
	Policy {
		cut_off_after: 20,
		lease: 90,
		cancel_after: 6,
		flap_period: 120,
		ballot_window: 4,
		council_term: 20,
		handover_delay: 14,
		treasury_delay: 6,
		upgrade_delay: 12,
		objection_period: 12,
		maintenance_notice: 4,
		maintenance_longest: 8,
		maintenance_credit: 30,
		maintenance_period_eras: 1,
		drill_interval: 10,
		..Policy::default()
	}
}

/// What a seat says of the owner.
#[derive(Clone, Copy, Debug)]
pub enum Character {
	/// The truth.
	Honest,
	/// That it does not reach it.
	Liar,
	/// Anything.
	Random,
	/// Nothing.
	Silent,
}

pub fn character() -> impl Strategy<Value = Character> {
	prop_oneof![
		10 => Just(Character::Honest),
		2 => Just(Character::Liar),
		2 => Just(Character::Random),
		1 => Just(Character::Silent),
	]
}

#[derive(Clone, Debug)]
pub enum Step {
	/// The next slot has a block of a seat. Its bits say what is lost, and what those say who say anything.
	Slot {
		author: u8,
		luck: u32,
	},
	OwnersBlock,
	Stall {
		slots: u64,
		author: u8,
	},
	Up,
	Down,
	/// The owner is up, and seats do not reach it, or do again.
	Cut(bool),
	RenewLease,
	Cancel,
	HandOver {
		absent: usize,
		lag: u64,
	},
	Claim,
	Object {
		absent: usize,
	},
	Announce {
		notice: u64,
		slots: u32,
	},
	/// By the operators whose bits are set.
	Override(u8),
	StartDrill,
	/// By the seats whose bits are set.
	DrillReports(u16),
	Ballot {
		by: u8,
		wanted: Vec<u8>,
	},
	Leave(NodeId),
	Join(NodeId),
	Revoke(u8),
	NameOwner(u8),
	SetKey(bool),
}

pub fn step() -> impl Strategy<Value = Step> {
	let calls = prop_oneof![
		2 => Just(Step::RenewLease),
		20 => Just(Step::Cancel),
		4 => (0..5usize, prop_oneof![3 => Just(1u64), 1 => 1..20u64])
			.prop_map(|(absent, lag)| Step::HandOver { absent: absent.saturating_sub(2), lag }),
		5 => Just(Step::Claim),
		8 => (0..4usize).prop_map(|absent| Step::Object { absent }),
		4 => (3..8u64, 0..10u32).prop_map(|(notice, slots)| Step::Announce { notice, slots }),
		6 => (any::<u8>(), any::<u8>()).prop_map(|(some, others)| Step::Override(some | others)),
		5 => Just(Step::StartDrill),
		8 => (any::<u16>(), any::<u16>()).prop_map(|(some, others)| Step::DrillReports(some | others)),
		2 => (0..7u8, proptest::collection::vec(0..7u8, 0..5)).prop_map(|(by, wanted)| Step::Ballot { by, wanted }),
	];
	let changes = prop_oneof![
		9 => (0..12u32).prop_map(Step::Leave),
		11 => (0..12u32).prop_map(Step::Join),
		2 => (0..6u8).prop_map(Step::Revoke),
		1 => (0..9u8).prop_map(Step::NameOwner),
		2 => any::<bool>().prop_map(Step::SetKey),
	];
	prop_oneof![
		120 => (any::<u8>(), any::<u32>()).prop_map(|(author, luck)| Step::Slot { author, luck }),
		8 => Just(Step::OwnersBlock),
		5 => (1..16u64, any::<u8>()).prop_map(|(slots, author)| Step::Stall { slots, author }),
		7 => Just(Step::Up),
		5 => Just(Step::Down),
		2 => any::<bool>().prop_map(Step::Cut),
		55 => calls,
		8 => changes,
	]
}

pub struct World {
	holders: Vec<u8>,
	characters: Vec<Character>,
	is_up: bool,
	is_cut: bool,
	law: Law,
}

impl World {
	pub fn new(holders: Vec<u8>, characters: Vec<Character>) -> Self {
		Self {
			holders,
			characters,
			is_up: true,
			is_cut: false,
			law: Law::new(),
		}
	}

	/// Takes a step, and sees whether the rules hold.
	pub fn take(&mut self, step: Step) {
		match step {
			Step::Slot { author, luck } => self.block(1, Some(self.seat(author)), luck),
			Step::OwnersBlock => self.block(1, self.is_up.then_some(OWNERS), u32::MAX),
			Step::Stall { slots, author } => self.block(slots + 1, Some(self.seat(author)), u32::MAX),
			Step::Up => self.is_up = true,
			Step::Down => self.is_up = false,
			Step::Cut(cut) => self.is_cut = cut,
			Step::RenewLease => {
				let was_over = now() >= lease_until();
				let is_renewed = self.law.owner().is_some_and(|owner| renew_lease(&owner).is_ok());
				if was_over && is_renewed {
					self.law.note_renewal();
				}
			},
			Step::Cancel => {
				let done = self.law.owner().map(|owner| cancel(&owner));
				if done == Some(Ok(())) {
					note("cancelled by cold key");
				}
			},
			Step::HandOver { absent, lag } => self.hand_over(absent, lag),
			Step::Claim => {
				if let Some(owner) = self.law.owner() {
					if call(&owner, Call::claim_return {}).is_ok() {
						self.law.note_claim();
					}
				}
			},
			Step::Object { absent } => {
				if council().len() > absent && motion(Call::object {}, absent).is_ok() {
					note("objected");
					assert!(2 * (council().len() - absent) > council().len(), "too few object");
					self.law.note_objection();
				}
			},
			Step::Announce { notice, slots } => {
				let from = now() + notice;
				if let Some(owner) = self.law.owner() {
					let done = call(&owner, Call::announce_maintenance { from, slots });
					done.into_iter().for_each(|()| note("maintenance"));
				}
			},
			Step::Override(who) => {
				for n in (0..7).filter(|n| who >> n & 1 == 1) {
					let was_away = CurrentMaintenance::<Test>::exists();
					let is_taken = override_maintenance(n).is_ok();
					if is_taken && was_away && !CurrentMaintenance::<Test>::exists() {
						note("overridden");
					}
				}
			},
			Step::StartDrill => self.law.unmoved(|| {
				let _ = start_drill();
			}),
			Step::DrillReports(who) => self.law.unmoved(|| {
				for node in nodes().into_iter().filter(|node| who >> node & 1 == 1) {
					let report = immortal_primitives::immortality::Report {
						drill: true,
						..finding_of(node, Unreachable)
					};
					Immortality::do_report(report).expect("it has a seat");
				}
			}),
			Step::Ballot { by, wanted } => drop(vote_for(by, &wanted)),
			Step::Leave(node) => {
				if TestSeats::holder_of(node).is_some() {
					note("seat left");
					leave(node);
				}
			},
			Step::Join(node) => {
				if !SeatsNow::get().iter().any(|(seat, _)| *seat == node) {
					join(node, self.holder(node));
				}
			},
			Step::Revoke(n) => revoke(n),
			Step::NameOwner(n) => {
				let owner = if n < 7 { operator(n) } else { OWNER };
				if self.law.owner().as_ref() != Some(&owner) || is_activated() {
					name_owner(&owner);
					self.law.note_named();
				}
			},
			Step::SetKey(other) => {
				let key = if other { other_hot_key() } else { hot_key() };
				self.law.owner().map(|owner| set_heartbeat_key(&owner, &key));
			},
		}
		self.law.check();
	}

	/// Ends a block and makes another, in which whoever is there says what it has to say.
	fn block(&mut self, gap: u64, author: Option<NodeId>, luck: u32) {
		System::reset_events();
		self.law.end_block();
		let drills = LastDrill::<Test>::get();
		next(gap, author);
		self.law.begin_block(author);
		if let Some(ended) = LastDrill::<Test>::get().filter(|drill| drills != Some(*drill)) {
			use immortal_primitives::immortality::DrillOutcome::*;
			note(match ended.outcome {
				Some(Passed) => "drill passed",
				Some(Failed) => "drill failed",
				Some(Aborted) => "drill aborted",
				None => "drill began",
			});
		}
		// One heartbeat of eight gets lost.
		if self.is_up && luck >> 28 & 7 != 0 && pulse() {
			self.law.note_heartbeat();
		}
		if let Some(node) = author.filter(|node| *node != OWNERS) {
			// What comes of it, tells the record.
			let finding = self.finding(node, luck);
			let before = self.law.record(node);
			inherent(finding).expect("a block brings it once");
			if self.law.record(node) != before {
				self.law.note_report(node, finding);
			}
		}
		for node in nodes() {
			let finding = self.finding(node, luck >> 2);
			let is_lost = luck >> node & 3 == 0 || matches!(self.character(node), Character::Silent);
			if !is_lost && say(node, finding) {
				self.law.note_report(node, finding);
			}
		}
	}

	fn finding(&self, node: NodeId, luck: u32) -> Finding {
		let truth = if self.is_up && !self.is_cut {
			Reachable
		} else {
			Unreachable
		};
		match self.character(node) {
			Character::Honest | Character::Silent => truth,
			Character::Liar => Unreachable,
			Character::Random => [Reachable, Unreachable, Unknown][(luck >> node) as usize % 3],
		}
	}

	fn hand_over(&mut self, absent: usize, lag: u64) {
		let (members, activation) = (council().len(), CurrentActivation::<Test>::get());
		if members <= absent {
			return;
		}
		Lag::set(lag);
		let is_due = activation.is_some_and(|activation| {
			let is_final = System::block_number() - lag.min(System::block_number()) >= activation.block;
			let is_time = now() >= activation.slot + u64::from(short().handover_delay);
			activation.step == HandoverStep::Vacant && is_final && is_time
		});
		let are_enough = 3 * (members - absent) >= 2 * members;
		let done = motion(Call::hand_over {}, absent);
		assert_eq!(done.is_ok(), is_due && are_enough, "{done:?}");
		note(if done.is_ok() { "handed over" } else { "not handed over" });
	}

	fn character(&self, node: NodeId) -> Character {
		self.characters[node as usize % self.characters.len()]
	}

	fn holder(&self, node: NodeId) -> u8 {
		self.holders.get(node as usize).copied().unwrap_or(node as u8 % 6)
	}

	/// A node that makes a block: one that has a seat, or had one at first.
	fn seat(&self, author: u8) -> NodeId {
		let nodes = nodes();
		let chosen = nodes.get(author as usize % nodes.len().max(1));
		chosen
			.copied()
			.unwrap_or(NodeId::from(author) % self.holders.len() as NodeId)
	}
}
