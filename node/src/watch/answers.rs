//! Answers what other nodes ask.

use super::{
	clock,
	protocol::{Answer, Questions},
	Watch,
};
use crate::service::Hash;
use codec::{DecodeAll, Encode};
use immortal_primitives::{
	immortality::{heartbeat_key::HeartbeatKey, Challenge},
	node_key::NodeKey,
	time::Slot,
};
use sc_network::{
	request_responses::{IncomingRequest, OutgoingResponse},
	PeerId, ReputationChange,
};
use std::collections::HashMap;

/// Answers that a peer gets in a slot, at most; it needs one. Signing takes time, and others ask, too.
const PER_SLOT: u32 = 4;

/// What a question costs that no honest node asks.
const BAD_QUESTION: ReputationChange = ReputationChange::new(-(1 << 12), "Immortal: bad probe");

/// What a question costs that comes too soon.
const TOO_OFTEN: ReputationChange = ReputationChange::new(-(1 << 8), "Immortal: probes too often");

/// Answers until the network stops.
pub async fn run(watch: Watch, questions: Questions) {
	let mut round = Round::begin(&watch, clock::slot());
	while let Ok(question) = questions.recv().await {
		let slot = clock::slot();
		if slot != round.slot {
			round = Round::begin(&watch, slot);
		}
		let IncomingRequest {
			peer,
			payload,
			pending_response,
		} = question;
		let (result, cost) = match round.answer(&watch, peer, &payload) {
			Ok(answer) => (answer.map(|answer| answer.encode()).ok_or(()), None),
			Err(cost) => (Err(()), Some(cost)),
		};
		// If nobody waits for it any more, that is no matter of ours.
		let _ = pending_response.send(OutgoingResponse {
			result,
			reputation_changes: cost.into_iter().collect(),
			sent_feedback: None,
		});
	}
}

/// What is known for the time of a slot.
struct Round {
	slot: Slot,
	/// The owner's heartbeat key.
	owner: Option<HeartbeatKey>,
	/// The keys of this node's seats.
	seats: Vec<NodeKey>,
	/// How often peers have asked.
	asked: HashMap<PeerId, u32>,
}

impl Round {
	fn begin(watch: &Watch, slot: Slot) -> Self {
		let (owner, seats) = watch
			.orders(watch.best(), watch.keys.node_keys())
			.map(|orders| (orders.heartbeat_key, orders.own))
			.unwrap_or_default();
		Self {
			slot,
			owner,
			seats: seats.into_iter().map(|seat| seat.key).collect(),
			asked: HashMap::new(),
		}
	}

	/// What `peer` is told, if there is anything to tell; or what its question costs it.
	fn answer(&mut self, watch: &Watch, peer: PeerId, question: &[u8]) -> Result<Option<Answer>, ReputationChange> {
		let asked = self.asked.entry(peer).or_default();
		if *asked >= PER_SLOT {
			return Err(TOO_OFTEN);
		}
		*asked += 1;
		match Challenge::<Hash>::decode_all(&mut &question[..]) {
			Ok(challenge) if challenge.genesis == watch.genesis => {
				Ok(Answer::to(&challenge, &watch.keys, self.owner.as_ref(), &self.seats))
			},
			_ => Err(BAD_QUESTION),
		}
	}
}
