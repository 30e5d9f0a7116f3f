//! Who was there in an era, and how that is judged.

use crate::{
	agents::Agent,
	parameters::{perbill, Parameters},
};
use immortal_math::uptime::{bucket, class_threshold, judge, missed_share, Histogram, Verdict, BUCKETS};
use rand::Rng;
use rand_chacha::ChaCha8Rng;

/// Windows of an era: five minutes each.
pub const WINDOWS: u32 = 288;

/// What the class missed.
#[derive(Default)]
pub struct Attendance {
	/// In the era before; none before the first.
	before: Option<Histogram>,
}

impl Attendance {
	/// Windows in which each agent gave a sign of life, and what the chain makes of it.
	pub fn era(&mut self, agents: &[Agent], parameters: &Parameters, rng: &mut ChaCha8Rng) -> Vec<(u32, Verdict)> {
		let class = class_threshold(self.before.as_ref());
		let slope = perbill(parameters.policy.slash_slope);
		let mut histogram = [0; BUCKETS];
		let verdicts = agents
			.iter()
			.map(|agent| {
				if !agent.is_registered() {
					return (0, judge(0, 0, agent.commitment, class, slope));
				}
				let [from, to] = parameters.kinds.of(agent.kind).uptime;
				let drawn = (f64::from(WINDOWS) * rng.gen_range(from..=to)).round() as u32;
				let present = if agent.away { 0 } else { drawn };
				let missed = WINDOWS.saturating_sub(present);
				histogram[bucket(missed_share(missed, WINDOWS))] += 1;
				(present, judge(missed, WINDOWS, agent.commitment, class, slope))
			})
			.collect();
		self.before = Some(histogram);
		verdicts
	}
}
