//! What the owner, seats, operators and the council do.

use super::*;
use crate::{
	Call, CurrentActivation, CurrentHealth, CurrentInvestigation, Event, KnownKey, LeaseUntil, Policy, SeatRecords,
};
use frame_support::{
	dispatch::GetDispatchInfo,
	pallet_prelude::{InvalidTransaction, TransactionSource},
	traits::Authorize,
};
use immortal_primitives::immortality::{ImmortalityStatus, Usage};
use sp_runtime::{transaction_validity::ValidTransaction, DispatchError, Percent};

/// The key that the owner's node sends heartbeats with at first.
pub fn hot_key() -> heartbeat_key::Pair {
	heartbeat_key::Pair::from_seed(&[9; 32])
}

/// Another one.
pub fn other_hot_key() -> heartbeat_key::Pair {
	heartbeat_key::Pair::from_seed(&[10; 32])
}

/// A heartbeat of now that tells of nothing wrong.
pub fn heartbeat() -> OwnerHeartbeat<H256> {
	OwnerHeartbeat {
		genesis: System::block_hash(0),
		sequence: CurrentHealth::<Test>::get().sequence + 1,
		slot: now(),
		uptime: 60,
		response_time: 5,
		usage: Usage {
			cpu: Percent::from_percent(10),
			memory: Percent::from_percent(20),
			disk: Percent::from_percent(30),
		},
		contact: None,
	}
}

/// The call that brings a heartbeat signed by `key`.
pub fn heartbeat_by(key: &heartbeat_key::Pair, heartbeat: OwnerHeartbeat<H256>) -> Call<Test> {
	let signature = key.sign(&heartbeat.payload());
	Call::heartbeat { heartbeat, signature }
}

/// Sends this heartbeat.
pub fn send_heartbeat(heartbeat: OwnerHeartbeat<H256>) -> Result<(), TransactionValidityError> {
	send(heartbeat_by(&hot_key(), heartbeat))
}

/// Sends a heartbeat of now.
pub fn beat() {
	assert_eq!(send_heartbeat(heartbeat()), Ok(()));
}

/// The same without the signature, which takes its time here. Gives whether it was taken.
pub fn pulse() -> bool {
	let (sent, health) = (heartbeat(), CurrentHealth::<Test>::get());
	let is_later = health.vitals.is_none_or(|vitals| sent.slot > vitals.slot);
	let is_taken = KnownKey::<Test>::exists() && is_later;
	if is_taken {
		Immortality::do_heartbeat(sent).expect("what is authorized succeeds");
	}
	is_taken
}

/// What a node says of this tenure, now.
pub fn finding_of(node: NodeId, finding: Finding) -> Report<H256> {
	Report {
		genesis: System::block_hash(0),
		tenure: TestOffices::tenure(),
		drill: false,
		node,
		slot: now(),
		finding,
	}
}

/// The call that brings a report signed by the key of the node `signer`.
pub fn report_by(signer: NodeId, report: Report<H256>) -> Call<Test> {
	let signature = key_of(signer).sign(&report.payload());
	Call::report { report, signature }
}

/// Sends this report.
pub fn send_report(report: Report<H256>) -> Result<(), TransactionValidityError> {
	send(report_by(report.node, report))
}

/// Sends what a node says now.
pub fn report(node: NodeId, finding: Finding) -> Result<(), TransactionValidityError> {
	send_report(finding_of(node, finding))
}

/// The same without the signature, which takes its time here. Gives whether it was news.
pub fn say(node: NodeId, finding: Finding) -> bool {
	let record = SeatRecords::<Test>::get(node).unwrap_or_default();
	let is_taken = TestSeats::holder_of(node).is_some() && Immortality::is_news(&record, now(), finding);
	if is_taken {
		Immortality::do_report(finding_of(node, finding)).expect("what is authorized succeeds");
	}
	is_taken
}

/// These say the same, now.
pub fn they_report(nodes: impl IntoIterator<Item = NodeId>, finding: Finding) {
	for node in nodes {
		assert_eq!(report(node, finding), Ok(()), "of {node}");
	}
}

/// All seats do.
pub fn everybody_reports(finding: Finding) {
	they_report(nodes(), finding);
}

/// Takes a call as a block takes a transaction that nobody pays for.
pub fn send(call: Call<Test>) -> Result<(), TransactionValidityError> {
	let call = RuntimeCall::from(call);
	let (info, length) = (call.get_dispatch_info(), call.encoded_size());
	let origin = frame_system::RawOrigin::None.into();
	let done = Extension::new().dispatch_transaction(origin, call, &info, length, 0)?;
	done.expect("what is authorized succeeds");
	Ok(())
}

/// What the pool answers.
pub fn pooled(call: Call<Test>) -> Result<ValidTransaction, TransactionValidityError> {
	let answer = RuntimeCall::from(call).authorize(TransactionSource::External);
	answer
		.expect("the call can be authorized")
		.map(|(validity, _)| validity)
}

/// The call is refused for this.
pub fn refused(call: Call<Test>, why: InvalidTransaction) {
	assert_eq!(send(call.clone()), Err(why.into()));
	assert_eq!(pooled(call), Err(why.into()));
}

/// Dispatches a call as a transaction does: nothing of it stays if it fails.
pub fn call(who: &AccountId, call: Call<Test>) -> DispatchResult {
	dispatch(RuntimeOrigin::signed(who.clone()), call.into())
}

pub fn dispatch(origin: RuntimeOrigin, call: RuntimeCall) -> DispatchResult {
	call.dispatch(origin).map(drop).map_err(|failed| failed.error)
}

/// The author's node hands over what it found.
pub fn inherent(finding: Finding) -> DispatchResult {
	dispatch(
		frame_system::RawOrigin::None.into(),
		Call::note_finding { finding }.into(),
	)
}

pub fn set_heartbeat_key(who: &AccountId, pair: &heartbeat_key::Pair) -> DispatchResult {
	let key = pair.public();
	call(who, Call::set_heartbeat_key { key })
}

pub fn renew_lease(who: &AccountId) -> DispatchResult {
	call(who, Call::renew_lease {})
}

pub fn cancel(who: &AccountId) -> DispatchResult {
	call(who, Call::cancel_activation {})
}

pub fn claim_return() -> DispatchResult {
	call(&OWNER, Call::claim_return {})
}

pub fn announce_maintenance(from: Slot, slots: u32) -> DispatchResult {
	call(&OWNER, Call::announce_maintenance { from, slots })
}

pub fn override_maintenance(n: u8) -> DispatchResult {
	call(&operator(n), Call::override_maintenance {})
}

/// The operator number `by` wants these in the council, by their numbers.
pub fn vote_for(by: u8, wanted: &[u8]) -> DispatchResult {
	let ballot = wanted.iter().map(|n| operator(*n)).collect::<Vec<_>>();
	let ballot = ballot.try_into().expect("it fits on a ballot");
	call(&operator(by), Call::set_ballot { ballot })
}

pub fn start_drill() -> DispatchResult {
	call(&GOVERNOR, Call::start_drill {})
}

/// A node takes part in the drill.
pub fn drill(node: NodeId) -> Result<(), TransactionValidityError> {
	send_report(Report {
		drill: true,
		..finding_of(node, Finding::Unreachable)
	})
}

/// Changes the policy as who may does.
pub fn change_policy(change: impl FnOnce(&mut Policy)) -> DispatchResult {
	let mut policy = Immortality::policy();
	change(&mut policy);
	call(&GOVERNOR, Call::set_policy { policy })
}

/// All members of the council but those who stay away make this call together; gives how it went.
pub fn motion(of: Call<Test>, absent: usize) -> DispatchResult {
	let proposal = RuntimeCall::from(of);
	let (hash, length) = (BlakeTwo256::hash_of(&proposal), proposal.encoded_size() as u32);
	let members = council();
	let ayes: Vec<_> = members
		.iter()
		.skip(absent)
		.map(|who| RuntimeOrigin::signed(who.clone()))
		.collect();
	let index = pallet_collective::ProposalCount::<Test, Instance1>::get();
	let threshold = ayes.len() as u32;
	let first = ayes.first().expect("somebody is there").clone();
	Council::propose(first, threshold, Box::new(proposal), length).map_err(|failed| failed.error)?;
	if threshold > 1 {
		for aye in &ayes {
			Council::vote(aye.clone(), hash, index, true).map_err(|failed| failed.error)?;
		}
		let anybody = RuntimeOrigin::signed(STRANGER);
		Council::close(anybody, hash, index, Weight::MAX, length).map_err(|failed| failed.error)?;
	}
	executed()
}

/// How the last motion went.
fn executed() -> DispatchResult {
	use pallet_collective::Event::{Executed, MemberExecuted};
	let result = |event| match event {
		RuntimeEvent::Council(Executed { result, .. } | MemberExecuted { result, .. }) => Some(result),
		_ => None,
	};
	let mut events = System::events().into_iter().rev();
	events
		.find_map(|record| result(record.event))
		.unwrap_or(Err(DispatchError::Other("no motion was executed")))
}

/// Who is in the council, as pallet-collective knows.
pub fn council() -> Vec<AccountId> {
	pallet_collective::Members::<Test, Instance1>::get()
}

/// All of the council hand over powers.
pub fn hand_over() -> DispatchResult {
	motion(Call::hand_over {}, 0)
}

/// Nothing is heard of the owner, and all seats say so, until the first block in which it is out of office.
pub fn fail() {
	for _ in 0..10 {
		slot();
		if is_activated() {
			return;
		}
		for node in nodes() {
			// At rest nothing is said twice.
			say(node, Finding::Unreachable);
		}
	}
	panic!("the owner is in office still");
}

/// So many slots with heartbeats.
pub fn slots_with_heartbeats(count: u32) {
	for _ in 0..count {
		slot();
		beat();
	}
}

/// A chain whose owner failed, whose council is elected, and that has waited as long as it must to hand over powers.
pub fn fail_and_wait() {
	fail();
	slots(Immortality::policy().handover_delay);
	assert!(!council().is_empty(), "a council is elected");
}

/// A chain whose powers are handed over.
pub fn fail_and_hand_over() {
	fail_and_wait();
	assert_eq!(hand_over(), Ok(()));
}

/// The operator takes the seat `node`.
pub fn join(node: NodeId, n: u8) {
	SeatsNow::mutate(|seats| seats.push((node, operator(n))));
	SeatsEver::mutate(|seats| seats.push((node, operator(n))));
}

/// A node loses its seat, as when it is retired or jailed.
pub fn leave(node: NodeId) {
	let operator = TestSeats::holder_of(node).expect("it has a seat");
	SeatsNow::mutate(|seats| seats.retain(|(seat, _)| *seat != node));
	Immortality::on_seat_left(node, &operator);
}

/// An operator is admitted no longer: all its seats are gone at once, and the pallet is told of each.
pub fn revoke(n: u8) {
	let gone: Vec<Seat> = SeatsNow::get()
		.into_iter()
		.filter(|(_, who)| *who == operator(n))
		.collect();
	SeatsNow::mutate(|seats| seats.retain(|(_, who)| *who != operator(n)));
	for (node, operator) in gone {
		Immortality::on_seat_left(node, &operator);
	}
}

/// Coin holders name another owner.
pub fn name_owner(owner: &AccountId) {
	InOffice::put(owner);
	IsOut::kill();
	for power in Responsibility::ALL {
		PowerOf::remove(power);
		HeldBefore::remove(power);
	}
	CurrentTenure::mutate(|tenure| *tenure += 1);
	Immortality::on_new_owner();
}

pub fn status() -> ImmortalityStatus {
	Immortality::current_status()
}

pub fn staleness() -> u32 {
	CurrentHealth::<Test>::get().staleness
}

/// The slot from which on signs of life do not count.
pub fn lease_until() -> Slot {
	LeaseUntil::<Test>::get()
}

pub fn is_activated() -> bool {
	CurrentActivation::<Test>::exists()
}

pub fn is_investigating() -> bool {
	CurrentInvestigation::<Test>::exists()
}

/// How often this was told, since the first block.
pub fn told(event: Event<Test>) -> usize {
	let event = RuntimeEvent::from(event);
	let events = System::events().into_iter();
	events.filter(|record| record.event == event).count()
}
