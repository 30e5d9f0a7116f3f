//! What no term sets: constants of pallet-scaling, and of its clock.

use sp_arithmetic::Perbill;

/// Blocks of a window, at most.
pub const BLOCKS: u32 = 100;

/// Lots that a decision can be about, at most.
pub const MAX_LOTS: u32 = 16;

/// Decisions of which the share that gifters took is the average.
pub const OFFERS: u32 = 4;

/// How much of what is offered gifters take until anything was: one gift comes for two places.
pub const UNKNOWN: Perbill = Perbill::from_percent(50);

/// Eras in which what gifters took is forgotten, or most of it.
pub const FORGOTTEN_IN: u32 = 30;

/// Windows from the one in which the last lot is taken to the next decision.
pub const RESTS: u32 = 2;

/// Forecasts of which the error is the average.
pub const FORECASTS: u32 = 8;

/// Eras after which a forecast comes due.
pub const DUE_AFTER: u32 = 1;

/// What the mean error is until a forecast came due.
pub const UNTRIED: Perbill = Perbill::from_percent(50);
