//! What a node's era is made of.

use crate::{
	agents::{Agent, Kind},
	attendance::WINDOWS,
	market::{services, Offer, Served, Split},
	money::values,
};
use immortal_math::{incentives::Facts, uptime::Verdict};

/// A node's era.
#[derive(Clone, Copy)]
pub struct Day {
	/// Windows in which it gave a sign of life.
	pub present: u32,
	/// What the chain makes of that.
	pub verdict: Verdict,
	/// What it served, or says it did.
	pub served: Served,
	/// What was billed for it.
	pub bill: Split,
}

impl Day {
	/// An era in which it was there so long, and has served nobody yet.
	pub fn new((present, verdict): (u32, Verdict)) -> Self {
		Self {
			present,
			verdict,
			served: Served::default(),
			bill: Split::default(),
		}
	}

	/// What customers may choose of each service. Who has no machine has nothing to offer.
	pub fn offers(&self, agent: &Agent) -> [Offer; 4] {
		let (declared, verified) = match agent.kind.works() && agent.is_registered() {
			true => (
				services(agent.kind, &agent.declared),
				services(agent.kind, &agent.verified()),
			),
			false => Default::default(),
		};
		let present = |amount: u64| amount * u64::from(self.present) / u64::from(WINDOWS);
		std::array::from_fn(|service| Offer {
			declared: present(declared[service]),
			limit: present(verified[service]),
		})
	}

	/// What the chain saw.
	pub fn facts(&self, agent: &Agent) -> Facts {
		Facts {
			standing: agent.boosted_standing(),
			present: self.present,
			windows: WINDOWS,
			era_windows: WINDOWS,
			seated: agent.kind == Kind::Validator,
			civic: agent.civic,
			given: agent.given,
			revenue: values(&self.bill.paid_over()),
		}
	}
}
