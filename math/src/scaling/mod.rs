//! When the chain buys or gives away capacity, what it pays, and what it has of it (design, section 6, *scaling*).
//!
//! 1. [`utilization`], [`expected`], [`average`]: how scarce what there is has become, and how scarce it will be.
//! 2. [`lots_needed`]: how much must be added so that no more than the target is in use; [`missing_share`]: of what is counted.
//! 3. [`lot_cost`] and [`total_cost`], [`gift_cost`]: what that costs, bought or given away.
//! 4. [`income`], [`roi()`], [`cost_benefit`]: what it earns and whether it is worth it; [`most_payable`]: beyond that, nobody is
//!    bought from; [`Supply`], [`worth()`], [`payer`], [`strategy`]: what is done, by all of that.
//! 5. [`cap`]: what may be spent without anybody's consent: less where forecasts were wrong.
//! 6. [`price`]: what the chain offers, more in each slot until somebody takes it.
//! 7. [`windows_in_common`], [`earned`], [`hold_back`]: what of that an era pays, by measured uptime; [`most_released`]: what of the
//!    rest the end pays, by work.
//! 8. [`error`] and [`confidence()`]: how wrong the forecast was, which step 5 heeds; [`growth()`] and [`per_month`]: what came
//!    of it all.
//!
//! Values are in 10^-12 units, shares and returns in billionths. What is rounded is rounded in the treasury's favour: what it
//! pays and may expect down, what it sets aside up.

use sp_arithmetic::{PerThing, Perbill};

#[cfg(test)]
mod arbitrary;
mod auction;
mod change;
mod choice;
mod confidence;
mod contract;
mod cost;
#[cfg(test)]
mod example;
mod growth;
mod load;
mod need;
mod returns;

pub use auction::price;
pub use choice::{payer, share, strategy, worth, Gifts, Strategy, Supply, Worth};
pub use confidence::{cap, confidence, error};
pub use contract::{earned, hold_back, most_released, windows_in_common};
pub use cost::{gift_cost, lot_cost, total_cost};
pub use growth::{growth, per_month};
pub use load::{average, average_amount, expected, utilization};
pub use need::{lots_needed, missing_share};
pub use returns::{cost_benefit, income, most_payable, roi, Roi};

/// Amounts of what a machine gives: thousandths of a core, MiB of memory, GiB of storage, megabits a second.
pub type Each = [u64; 4];

/// One, in billionths.
const BILLION: u128 = Perbill::ACCURACY as u128;
