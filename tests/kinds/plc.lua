-- seconds: 5
-- The part fed and loaded so that each of its faults shows.
depanne.api(1)
local line = depanne.line { id = "plc", name = { fr = "Banc d’essai", en = "Test rig" } }
line.add("X0", "kinds/electrical/mains_supply.lua", { station = 0, place = "C1" })
line.add("PE", "kinds/electrical/earth_bar.lua", { station = 0, place = "C1" })
line.add("G1", "kinds/electrical/psu_24v.lua", { station = 0, place = "C1" })
line.add("DUT", "kinds/electrical/plc.lua", { station = 0, place = "field", inputs = { "I0.0", "I0.1" }, relays = { "Q1.0" }, drivers = { "Q0.0" } })
line.add("S1", "kinds/electrical/push_button_no.lua", { station = 0, place = "field" })
line.add("K1", "kinds/electrical/contactor_dc.lua", { station = 0, place = "field" })
line.add("H1", "kinds/electrical/lamp.lua", { station = 0, place = "field" })
line.wire("W1", "X0:L1", "G1:L", { section = "0.5 mm2", length = "1 m" })
line.wire("W2", "X0:N", "G1:N", { section = "0.5 mm2", length = "1 m" })
line.wire("W3", "G1:-", "PE:1", { section = "0.5 mm2", length = "1 m" })
line.wire("W4", "G1:+", "DUT:L+", { section = "0.5 mm2", length = "1 m" })
line.wire("W5", "G1:-", "DUT:M", { section = "0.5 mm2", length = "1 m" })
line.wire("W6", "G1:+", "DUT:QL+", { section = "0.5 mm2", length = "1 m" })
line.wire("W7", "G1:+", "DUT:Q+", { section = "0.5 mm2", length = "1 m" })
line.wire("W8", "G1:+", "S1:1", { section = "0.5 mm2", length = "1 m" })
line.wire("W9", "S1:2", "DUT:I0.0", { section = "0.5 mm2", length = "1 m" })
line.wire("W10", "DUT:Q0.0", "K1:A1", { section = "0.5 mm2", length = "1 m" })
line.wire("W11", "K1:A2", "G1:-", { section = "0.5 mm2", length = "1 m" })
line.wire("W12", "DUT:Q1.0", "H1:A1", { section = "0.5 mm2", length = "1 m" })
line.wire("W13", "H1:A2", "G1:-", { section = "0.5 mm2", length = "1 m" })
line.startup {
  { at = "1 s", push = "S1.pressed", seconds = 2 },
}
line.control "lines/plc_control.lua"
return line
