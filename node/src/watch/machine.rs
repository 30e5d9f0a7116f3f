//! How much of this machine is in use.

use super::LOG_TARGET;
use immortal_primitives::immortality::Usage;
use sp_runtime::Percent;
use std::path::{Path, PathBuf};
use sysinfo::{MemoryRefreshKind, System};

/// The machine, with the disk that holds a folder.
pub struct Machine {
	system: System,
	folder: PathBuf,
}

impl Machine {
	/// `folder` is on the disk that counts.
	pub fn new(folder: &Path) -> Self {
		let mut system = System::new();
		// The processors' use is measured from here on.
		system.refresh_cpu_usage();
		Self {
			system,
			folder: folder.into(),
		}
	}

	/// What is in use now; of the processors' time, since the last call.
	pub fn usage(&mut self) -> Usage {
		self.system.refresh_cpu_usage();
		self.system
			.refresh_memory_specifics(MemoryRefreshKind::new().with_ram());
		Usage {
			cpu: Percent::from_percent(self.system.global_cpu_info().cpu_usage().ceil() as u8),
			memory: share(self.system.used_memory(), self.system.total_memory()),
			disk: self.disk(),
		}
	}

	fn disk(&self) -> Percent {
		match fs4::statvfs(&self.folder) {
			Ok(disk) => {
				let used = disk.total_space().saturating_sub(disk.available_space());
				share(used, disk.total_space())
			},
			Err(error) => {
				log::debug!(target: LOG_TARGET, "The disk does not say how full it is: {error}");
				Percent::from_percent(0)
			},
		}
	}
}

/// `part` of `all`, rounded up.
fn share(part: u64, all: u64) -> Percent {
	let percent = part.saturating_mul(100).div_ceil(all.max(1)).min(100);
	Percent::from_percent(percent as u8)
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn the_figures_are_possible() {
		let folder = tempfile::tempdir().expect("a temporary folder");
		let mut machine = Machine::new(folder.path());
		for _ in 0..2 {
			let usage = machine.usage();
			for figure in [usage.cpu, usage.memory, usage.disk] {
				assert!(figure.deconstruct() <= 100);
			}
			assert_ne!(usage.memory, Percent::from_percent(0));
		}
	}

	#[test]
	fn shares_are_rounded_up() {
		for (part, all, percent) in [(0, 10, 0), (1, 1_000, 1), (901, 1_000, 91), (10, 10, 100), (0, 0, 0)] {
			assert_eq!(share(part, all), Percent::from_percent(percent));
		}
	}
}
