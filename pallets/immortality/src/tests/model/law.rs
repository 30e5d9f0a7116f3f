//! The rules, and a log of its own of all that they are about.

use super::note;
use crate::{
	handover::powers_of, mock::*, tally::LONG, Council as Elected, CurrentActivation, CurrentHealth,
	CurrentInvestigation, CurrentTallies, Given, Health, Reported, SeatRecords, Tallies, HOLDERS,
};
use immortal_primitives::{
	immortality::{FailureReason, Finding, HandoverStep},
	nodes::{NodeId, Seats},
	responsibility::{Offices, Responsibility, Tenure},
	time::{Clock, Slot, WindowIndex},
};
use std::collections::{BTreeMap, BTreeSet};

/// What must not change but by certain ways.
#[derive(Clone, Debug, PartialEq)]
struct Office {
	owner: Option<AccountId>,
	is_out: bool,
	tenure: Tenure,
	powers: Vec<Holders>,
	step: Option<HandoverStep>,
	window: WindowIndex,
}

impl Office {
	fn now() -> Self {
		Self {
			owner: TestOffices::owner(),
			is_out: IsOut::get(),
			tenure: TestOffices::tenure(),
			powers: Responsibility::ALL.map(holders).into(),
			step: CurrentActivation::<Test>::get().map(|activation| activation.step),
			window: TestClock::window(),
		}
	}
}

/// All that a drill must not touch.
fn moved() -> (Office, Health, Tallies, bool, usize) {
	let is_investigating = CurrentInvestigation::<Test>::exists();
	let (health, tallies) = (CurrentHealth::<Test>::get(), CurrentTallies::<Test>::get());
	(Office::now(), health, tallies, is_investigating, Demands::get().len())
}

pub struct Law {
	/// As it was after the last step.
	office: Office,
	/// What seats last said about the owner in office: in which slot, and whether that is against it.
	said: BTreeMap<NodeId, (Slot, Finding, bool)>,
	/// The last sign of life that counts.
	heard: Slot,
	/// Since when more than two thirds of the seats have not reached the owner.
	cut_since: Option<Slot>,
	/// The last block at whose end nobody asked for the owner.
	calm: Slot,
	/// Blocks since then, by operators other than the owner.
	authors: Vec<AccountId>,
	/// Heartbeats that came since the owner is out of office.
	fresh: Vec<Slot>,
	/// In which slot the return was claimed, if nobody objected.
	claimed: Option<Slot>,
	/// The block that just ended: its slot, and the staleness in it.
	ended: (Slot, u32),
	/// The powers that were handed over since the last failure.
	given: BTreeSet<Responsibility>,
	/// Who was in the council after the last step.
	council: Vec<AccountId>,
	/// The window in which holders were last replaced.
	replaced: Option<WindowIndex>,
	/// Whether coin holders have just named an owner, another or the same.
	is_named: bool,
}

impl Law {
	pub fn new() -> Self {
		Self {
			office: Office::now(),
			said: BTreeMap::new(),
			heard: now(),
			cut_since: None,
			calm: now(),
			authors: vec![],
			fresh: vec![],
			claimed: None,
			ended: (now(), 0),
			given: BTreeSet::new(),
			council: vec![],
			replaced: None,
			is_named: false,
		}
	}

	pub fn owner(&self) -> Option<AccountId> {
		TestOffices::owner()
	}

	pub fn record(&self, node: NodeId) -> Option<Reported> {
		SeatRecords::<Test>::get(node).and_then(|record| record.reported)
	}

	pub fn note_report(&mut self, node: NodeId, finding: Finding) {
		let is_over = now() >= lease_until();
		let against = finding == Finding::Unreachable || is_over && finding == Finding::Reachable;
		self.said.insert(node, (now(), finding, against));
	}

	pub fn note_heartbeat(&mut self) {
		self.note_sign();
		if IsOut::get() && self.heard == now() {
			self.fresh.push(now());
		}
	}

	/// Signs of life count while the lease lasts, and if most seats reach the owner.
	fn note_sign(&mut self) {
		let is_long = |since: Slot| now() >= since + u64::from(Immortality::policy().cut_off_after);
		if now() < lease_until() && !self.cut_since.is_some_and(is_long) {
			self.heard = now();
		}
	}

	/// The lease was over, and its renewal is a sign of life.
	pub fn note_renewal(&mut self) {
		self.heard = now();
		self.said.clear();
	}

	pub fn note_named(&mut self) {
		self.is_named = true;
	}

	pub fn note_claim(&mut self) {
		self.claimed = Some(now());
	}

	pub fn note_objection(&mut self) {
		assert!(self.claimed.take().is_some(), "there was nothing to object to");
	}

	/// What is done in between moves nothing.
	pub fn unmoved(&self, act: impl FnOnce()) {
		let before = moved();
		act();
		assert_eq!(moved(), before, "a drill moved something");
	}

	pub fn end_block(&mut self) {
		self.ended = (now(), staleness());
		let counts = |noted: Slot| noted / LONG + 1 >= now() / LONG;
		let said = self.said.values();
		let cut = said
			.filter(|(noted, finding, _)| *finding == Finding::Unreachable && counts(*noted))
			.count() as u32;
		let is_cut = 3 * cut > 2 * TestSeats::seats();
		self.cut_since = is_cut.then(|| self.cut_since.unwrap_or(now()));
		if staleness() < Immortality::policy().investigate_at {
			self.calm = now();
			self.authors.clear();
		}
	}

	pub fn begin_block(&mut self, author: Option<NodeId>) {
		self.check_at(self.ended.0);
		if author == Some(OWNERS) {
			self.note_sign();
		}
		let seats = SeatsEver::get();
		let operator = author.and_then(|node| seats.iter().find(|(seat, _)| *seat == node));
		let others = operator.filter(|(_, who)| Some(who) != self.owner().as_ref());
		self.authors.extend(others.map(|(_, who)| who.clone()));
	}

	/// The rules, after each step.
	pub fn check(&mut self) {
		self.check_at(now());
	}

	/// The rules after what was done in this slot.
	fn check_at(&mut self, slot: Slot) {
		let (before, is) = (self.office.clone(), Office::now());
		self.office = is.clone();
		let seats: BTreeSet<NodeId> = nodes().into_iter().collect();
		self.check_powers(&is);
		self.check_council();
		let is_change = before.is_out != is.is_out || before.owner != is.owner;
		assert_eq!(
			is.tenure,
			before.tenure + Tenure::from(is_change),
			"tenure counts changes of office"
		);
		match (before.is_out, is.is_out) {
			_ if core::mem::take(&mut self.is_named) => self.said.clear(),
			(false, true) => self.check_failure(),
			(true, false) if self.given.is_empty() => self.check_cancellation(),
			(true, false) => self.check_return(),
			_ => self.check_movement(&before, &is),
		}
		if is_change {
			if !is.is_out {
				(self.heard, self.cut_since) = (slot, None);
				self.said.clear();
			}
			self.fresh.clear();
			self.claimed = None;
			self.given.clear();
		}
		self.said.retain(|node, _| seats.contains(node));
		if let Some(step) = is.step {
			let steps = [HandoverStep::KeepAlive, HandoverStep::Treasury, HandoverStep::Complete];
			let taken = steps.into_iter().filter(|taken| *taken <= step);
			self.given = taken.flat_map(powers_of).copied().collect();
		}
	}

	/// A power is the owner's while it is in office, and else vacant or of those to whom it was handed over.
	fn check_powers(&self, office: &Office) {
		for (power, holders) in Responsibility::ALL.into_iter().zip(&office.powers) {
			let step = office.step.unwrap_or_default();
			let is_due = HandoverStep::Vacant < step && {
				let taken = [HandoverStep::KeepAlive, HandoverStep::Treasury, HandoverStep::Complete];
				taken
					.into_iter()
					.any(|taken| taken <= step && powers_of(taken).contains(&power))
			};
			match holders {
				Holders::Owner => assert!(!office.is_out, "{power:?} is of an owner out of office"),
				Holders::Vacant => assert!(office.is_out || power == Responsibility::RuntimeUpgrade, "{power:?}"),
				Holders::Members(members) if office.is_out => {
					assert!(is_due, "{power:?} was handed over too early");
					assert!(members.len() <= HOLDERS as usize);
					let given = Given::<Test>::get(power).map(|given| given.to_vec());
					assert_eq!(given.as_ref(), Some(members), "{power:?}");
				},
				Holders::Members(_) => assert_eq!(power, Responsibility::RuntimeUpgrade),
			}
		}
		assert_eq!(office.is_out, office.step.is_some());
	}

	fn check_council(&mut self) {
		let members = council();
		if self.council != members {
			note(if members.is_empty() { "dissolved" } else { "elected" });
			let are_seated = members.iter().all(TestSeats::is_seated);
			assert!(are_seated, "elected without a seat");
			self.council = members.clone();
		}
		assert_eq!(Elected::<Test>::get().to_vec(), members);
		assert!(members.is_empty() || members.len() % 2 == 1 && members.len() <= 7);
	}

	/// More than half of the seats and of the operators were against the owner in the last ten slots.
	fn check_failure(&self) {
		let (slot, stale) = self.ended;
		let activation = CurrentActivation::<Test>::get().expect("the owner is out of office");
		assert_eq!(activation.slot, slot);
		assert!(
			stale >= Immortality::policy().activate_at,
			"it failed with a staleness of {stale}"
		);
		let recent = |noted: Slot| slot - noted < 10;
		let against = self
			.said
			.iter()
			.filter(|(_, (noted, _, against))| *against && recent(*noted));
		let against: Vec<_> = against.filter_map(|(node, _)| TestSeats::holder_of(*node)).collect();
		assert!(
			2 * against.len() as u32 > TestSeats::seats(),
			"{} seats are enough",
			against.len()
		);
		let operators: BTreeSet<_> = against.into_iter().collect();
		assert!(operators.len() >= 3 && 2 * operators.len() as u32 > TestSeats::seated());
		let authors: BTreeSet<_> = self.authors.iter().collect();
		assert!(authors.len() >= 3, "{authors:?} made blocks since {}", self.calm);
		let silent = slot - self.heard;
		assert!(
			silent >= u64::from(Immortality::policy().activate_at),
			"it was heard {silent} slots ago"
		);
		match activation.reason {
			FailureReason::Silent => note("failed"),
			FailureReason::LeaseOver => {
				note("failed by lease");
				assert!(slot >= lease_until());
			},
			FailureReason::CutOff => {
				note("failed cut off");
				assert!(self.cut_since.is_some());
			},
		}
	}

	/// The owner was heard in as many slots in a row, up to now.
	fn check_cancellation(&self) {
		note("cancelled");
		let needed = Immortality::policy().cancel_after as usize;
		let row = &self.fresh[self.fresh.len().checked_sub(needed).expect("it was heard often enough")..];
		assert!(row.windows(2).all(|pair| pair[1] - pair[0] <= 3), "{row:?} is no row");
		let last = row.last().copied().unwrap_or_default();
		assert!(now() - last <= 20, "{last} is long ago");
	}

	/// Nobody objected in time.
	fn check_return(&self) {
		note("returned");
		let claimed = self.claimed.expect("it was claimed, and nobody objected");
		assert!(now() >= claimed + u64::from(Immortality::policy().objection_period));
	}

	/// Without a change of office, powers move by a step of the handover, or when who lost its seat is replaced.
	fn check_movement(&mut self, before: &Office, is: &Office) {
		if before.step != is.step {
			let is_next = before.step < is.step;
			assert!(is_next, "{:?} follows {:?}", is.step, before.step);
			if is.step == Some(HandoverStep::Complete) {
				note("complete");
			}
		}
		let mut is_replaced = false;
		for (was, now) in before.powers.iter().zip(&is.powers).filter(|(was, now)| was != now) {
			match (was, now) {
				(Holders::Vacant, Holders::Members(_)) => assert!(before.step < is.step),
				(Holders::Members(were), Holders::Members(are)) => {
					assert!(is.is_out, "who is in office has its powers replaced");
					let mut staying = were.iter().filter(|who| TestSeats::is_seated(who));
					assert!(staying.all(|who| are.contains(who)), "{are:?} follow {were:?}");
					is_replaced = true;
				},
				other => panic!("powers moved: {other:?}"),
			}
		}
		if is_replaced {
			note("holder replaced");
			assert!(self.replaced < Some(is.window), "twice in a window");
			self.replaced = Some(is.window);
		}
	}
}
