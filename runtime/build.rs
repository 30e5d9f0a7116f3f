//! Compiles the runtime to WASM, if the feature `wasm-binary` asks for it.

fn main() {
	#[cfg(feature = "wasm-binary")]
	{
		// The builder would hand this feature on to the WASM build, which would then build the builder once more.
		std::env::remove_var("CARGO_FEATURE_WASM_BINARY");
		let builder = substrate_wasm_builder::WasmBuilder::init_with_defaults();
		#[cfg(feature = "metadata-hash")]
		let builder = builder.enable_metadata_hash("FLX", 12);
		builder.build();
	}
}
