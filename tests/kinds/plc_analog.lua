-- seconds: 5
-- The part fed and loaded so that each of its faults shows.
depanne.api(1)
local line = depanne.line { id = "plc_analog", name = { fr = "Banc d’essai", en = "Test rig" } }
line.add("X0", "kinds/electrical/mains_supply.lua", { station = 0, place = "C1" })
line.add("PE", "kinds/electrical/earth_bar.lua", { station = 0, place = "C1" })
line.add("G1", "kinds/electrical/psu_24v.lua", { station = 0, place = "C1" })
line.add("DUT", "kinds/electrical/plc_analog.lua", { station = 0, place = "field" })
line.add("B1", "kinds/electrical/transmitter.lua", { station = 0, place = "field", measured = "S9.pressed", low = 0, high = 2 })
line.add("B2", "kinds/electrical/pt100.lua", { station = 0, place = "field", medium = "G1.temperature" })
line.add("S9", "kinds/electrical/push_button_no.lua", { station = 0, place = "field" })
line.wire("W1", "X0:L1", "G1:L", { section = "0.5 mm2", length = "1 m" })
line.wire("W2", "X0:N", "G1:N", { section = "0.5 mm2", length = "1 m" })
line.wire("W3", "G1:-", "PE:1", { section = "0.5 mm2", length = "1 m" })
line.wire("W4", "G1:+", "DUT:L+", { section = "0.5 mm2", length = "1 m" })
line.wire("W5", "G1:-", "DUT:M", { section = "0.5 mm2", length = "1 m" })
line.wire("W6", "G1:+", "B1:+", { section = "0.5 mm2", length = "1 m" })
line.wire("W7", "B1:-", "DUT:I+", { section = "0.5 mm2", length = "1 m" })
line.wire("W8", "DUT:A", "B2:1", { section = "0.5 mm2", length = "1 m" })
line.wire("W9", "DUT:B", "B2:2", { section = "0.5 mm2", length = "1 m" })
line.wire("W10", "DUT:C", "B2:3", { section = "0.5 mm2", length = "1 m" })
line.wire("W11", "G1:+", "S9:1", { section = "0.5 mm2", length = "1 m" })
line.startup {
  { at = "1 s", push = "S9.pressed", seconds = 2 },
}
return line
