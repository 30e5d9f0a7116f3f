//! Asks peers whether they are there.

use super::protocol::{self, Answer, Heard, TIMEOUT};
use crate::service::Hash;
use codec::{DecodeAll, Encode};
use futures::{
	channel::oneshot,
	future::{self, Either},
};
use futures_timer::Delay;
use immortal_primitives::immortality::{heartbeat_key::HeartbeatKey, Challenge};
use sc_network::{
	service::traits::NetworkService, IfDisconnected, NetworkRequest, PeerId, ProtocolName, RequestFailure,
};
use std::sync::Arc;

/// Asks all in parallel.
pub struct Asker {
	network: Arc<dyn NetworkService>,
	protocol: ProtocolName,
	genesis: Hash,
	/// The last question that the owner's node was dialled for.
	dialled: Option<Question>,
}

impl Asker {
	/// Asks by `network`, on the chain that began with `genesis`.
	pub fn new(network: Arc<dyn NetworkService>, genesis: Hash) -> Self {
		Self {
			network,
			protocol: protocol::name(genesis),
			genesis,
			dialled: None,
		}
	}

	/// What `peers`, who are connected, and `owners`, who is dialled if not, prove within two seconds. The owner's key is
	/// `key`, whoever answers with it.
	pub async fn ask(&mut self, owners: Option<PeerId>, peers: Vec<PeerId>, key: &HeartbeatKey) -> Heard {
		let mut questions: Vec<_> = peers
			.into_iter()
			.map(|peer| self.question(peer, IfDisconnected::ImmediateError))
			.collect();
		let mut dials = false;
		if let Some(owners) = owners {
			dials = !self.is_dialling(owners);
			let connect = if dials {
				IfDisconnected::TryConnect
			} else {
				IfDisconnected::ImmediateError
			};
			questions.push(self.question(owners, connect));
		}

		let answers = future::join_all(questions.iter_mut().map(|question| question.answer(key))).await;
		if dials {
			self.dialled = questions.pop();
		}
		answers.into_iter().fold(Heard::default(), |mut all, heard| {
			all.owner |= heard.owner;
			all.seats.extend(heard.seats);
			all
		})
	}

	/// Whether a connection to `peer` is being made for an earlier question. The network would forget that question over
	/// another, and never be done with it.
	fn is_dialling(&mut self, peer: PeerId) -> bool {
		self.dialled
			.as_mut()
			.is_some_and(|question| question.peer == peer && question.is_pending())
	}

	fn question(&self, peer: PeerId, connect: IfDisconnected) -> Question {
		let challenge = Challenge {
			genesis: self.genesis,
			nonce: rand::random(),
		};
		let (sender, response) = oneshot::channel();
		self.network
			.start_request(peer, self.protocol.clone(), challenge.encode(), None, sender, connect);
		Question {
			peer,
			challenge,
			response,
		}
	}
}

/// A question that was asked.
struct Question {
	peer: PeerId,
	challenge: Challenge<Hash>,
	response: oneshot::Receiver<Result<(Vec<u8>, ProtocolName), RequestFailure>>,
}

impl Question {
	/// Waits for the answer. No answer, and one that cannot be read, proves nothing.
	async fn answer(&mut self, key: &HeartbeatKey) -> Heard {
		let answer = match future::select(&mut self.response, Delay::new(TIMEOUT)).await {
			Either::Left((Ok(Ok((answer, _))), _)) => Answer::decode_all(&mut &answer[..]).ok(),
			_ => None,
		};
		answer
			.map(|answer| answer.check(&self.challenge, key))
			.unwrap_or_default()
	}

	/// Whether the network still works on it.
	fn is_pending(&mut self) -> bool {
		matches!(self.response.try_recv(), Ok(None))
	}
}
