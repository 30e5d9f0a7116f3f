//! The base path can be written, and has room.

use std::{fs, io::Write, path::Path};

/// What is written to see whether writing works: a full disk may still take a few bytes.
static PROBE: [u8; 64 << 10] = [0; 64 << 10];

/// `threshold`: MiB that must be free; 0 for whatever there is.
pub fn check(base_path: &Path, threshold: u64) -> Result<(), String> {
	let shown = base_path.display();
	let no_write = |error| format!("cannot write to the base path `{shown}`: {error}");

	fs::create_dir_all(base_path).map_err(no_write)?;
	let free = fs4::available_space(base_path).map_err(no_write)? >> 20;
	if free < threshold {
		return Err(format!(
			"the base path `{shown}` is full: {free} MiB are free, and {threshold} MiB must be (--db-storage-threshold)"
		));
	}
	tempfile::tempfile_in(base_path)
		.and_then(|mut file| file.write_all(&PROBE).and_then(|()| file.sync_all()))
		.map_err(no_write)
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn a_new_folder_is_made_and_left_empty() {
		let parent = tempfile::tempdir().expect("a temporary folder");
		let path = parent.path().join("deep/base");
		assert_eq!(check(&path, 0), Ok(()));
		assert_eq!(fs::read_dir(&path).expect("it was made").count(), 0);
	}

	#[test]
	fn a_path_through_a_file_is_refused() {
		let file = tempfile::NamedTempFile::new().expect("a temporary file");
		let refusal = check(&file.path().join("base"), 0).expect_err("a file holds no folder");
		assert!(refusal.starts_with("cannot write to the base path"));
	}

	#[test]
	fn a_full_disk_is_refused() {
		let folder = tempfile::tempdir().expect("a temporary folder");
		let refusal = check(folder.path(), u64::MAX).expect_err("no disk has as much");
		assert!(refusal.contains("is full"));
	}
}
