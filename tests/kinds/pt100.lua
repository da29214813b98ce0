-- seconds: 15
-- The part fed and loaded so that each of its faults shows.
depanne.api(1)
local line = depanne.line { id = "pt100", name = { fr = "Banc d’essai", en = "Test rig" } }
line.add("X0", "kinds/electrical/mains_supply.lua", { station = 0, place = "C1" })
line.add("PE", "kinds/electrical/earth_bar.lua", { station = 0, place = "C1" })
line.add("G1", "kinds/electrical/psu_24v.lua", { station = 0, place = "C1" })
line.add("DUT", "kinds/electrical/pt100.lua", { station = 0, place = "field", medium = "Y1.temperature" })
line.add("A1", "kinds/electrical/plc_analog.lua", { station = 0, place = "field" })
line.add("Y1", "kinds/electrical/solenoid_coil.lua", { station = 0, place = "field", heat_capacity = "1 J/K" })
line.wire("W1", "X0:L1", "G1:L", { section = "0.5 mm2", length = "1 m" })
line.wire("W2", "X0:N", "G1:N", { section = "0.5 mm2", length = "1 m" })
line.wire("W3", "G1:-", "PE:1", { section = "0.5 mm2", length = "1 m" })
line.wire("W4", "G1:+", "A1:L+", { section = "0.5 mm2", length = "1 m" })
line.wire("W5", "G1:-", "A1:M", { section = "0.5 mm2", length = "1 m" })
line.wire("W6", "A1:A", "DUT:1", { section = "0.5 mm2", length = "1 m" })
line.wire("W7", "A1:B", "DUT:2", { section = "0.5 mm2", length = "1 m" })
line.wire("W8", "A1:C", "DUT:3", { section = "0.5 mm2", length = "1 m" })
line.wire("W9", "G1:+", "Y1:A1", { section = "0.5 mm2", length = "1 m" })
line.wire("W10", "Y1:A2", "G1:-", { section = "0.5 mm2", length = "1 m" })
return line
