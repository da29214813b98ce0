-- seconds: 7
-- The part fed and loaded so that each of its faults shows.
depanne.api(1)
local line = depanne.line { id = "safety_relay", name = { fr = "Banc d’essai", en = "Test rig" } }
line.add("X0", "kinds/electrical/mains_supply.lua", { station = 0, place = "C1" })
line.add("PE", "kinds/electrical/earth_bar.lua", { station = 0, place = "C1" })
line.add("G1", "kinds/electrical/psu_24v.lua", { station = 0, place = "C1" })
line.add("DUT", "kinds/electrical/safety_relay.lua", { station = 0, place = "field" })
line.add("S0", "kinds/electrical/estop.lua", { station = 0, place = "field" })
line.add("S2", "kinds/electrical/push_button_no.lua", { station = 0, place = "field" })
line.add("K10", "kinds/electrical/contactor_dc.lua", { station = 0, place = "field" })
line.add("K11", "kinds/electrical/contactor_dc.lua", { station = 0, place = "field" })
line.wire("W1", "X0:L1", "G1:L", { section = "0.5 mm2", length = "1 m" })
line.wire("W2", "X0:N", "G1:N", { section = "0.5 mm2", length = "1 m" })
line.wire("W3", "G1:-", "PE:1", { section = "0.5 mm2", length = "1 m" })
line.wire("W4", "G1:+", "DUT:A1", { section = "0.5 mm2", length = "1 m" })
line.wire("W5", "G1:-", "DUT:A2", { section = "0.5 mm2", length = "1 m" })
line.wire("W6", "DUT:S11", "S0:01", { section = "0.5 mm2", length = "1 m" })
line.wire("W7", "S0:02", "DUT:S12", { section = "0.5 mm2", length = "1 m" })
line.wire("W8", "DUT:S21", "S0:11", { section = "0.5 mm2", length = "1 m" })
line.wire("W9", "S0:12", "DUT:S22", { section = "0.5 mm2", length = "1 m" })
line.wire("W10", "G1:+", "S2:1", { section = "0.5 mm2", length = "1 m" })
line.wire("W11", "S2:2", "K10:21", { section = "0.5 mm2", length = "1 m" })
line.wire("W12", "K10:22", "K11:21", { section = "0.5 mm2", length = "1 m" })
line.wire("W13", "K11:22", "DUT:S34", { section = "0.5 mm2", length = "1 m" })
line.wire("W14", "G1:+", "DUT:13", { section = "0.5 mm2", length = "1 m" })
line.wire("W15", "DUT:14", "K10:A1", { section = "0.5 mm2", length = "1 m" })
line.wire("W16", "K10:A2", "G1:-", { section = "0.5 mm2", length = "1 m" })
line.wire("W17", "G1:+", "DUT:23", { section = "0.5 mm2", length = "1 m" })
line.wire("W18", "DUT:24", "K11:A1", { section = "0.5 mm2", length = "1 m" })
line.wire("W19", "K11:A2", "G1:-", { section = "0.5 mm2", length = "1 m" })
line.startup {
  { at = "1 s", push = "S2.pressed", seconds = 0.3 },
  { at = "3 s", set = "S0.pressed", value = 1 },
  { at = "4 s", set = "S0.pressed", value = 0 },
  { at = "5 s", push = "S2.pressed", seconds = 0.3 },
}
return line
