-- seconds: 2
depanne.api(1)
local line = depanne.line { id = "lamp", name = { fr = "Banc", en = "Rig" } }
line.add("X0", "kinds/electrical/mains_supply.lua", { station = 0, place = "C1" })
line.add("PE", "kinds/electrical/earth_bar.lua", { station = 0, place = "C1" })
line.add("G1", "kinds/electrical/psu_24v.lua", { station = 0, place = "C1" })
line.add("DUT", "kinds/electrical/lamp.lua", { station = 0, place = "C1" })
line.wire("W1", "X0:L1", "G1:L", {})
line.wire("W2", "X0:N", "G1:N", {})
line.wire("W3", "G1:-", "PE:1", {})
line.wire("W4", "G1:+", "DUT:A1", {})
line.wire("W5", "DUT:A2", "G1:-", {})
return line
