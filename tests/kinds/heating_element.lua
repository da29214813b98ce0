-- seconds: 24
depanne.api(1)
local line = depanne.line { id = "heating_element", name = { fr = "Banc d’essai", en = "Test rig" } }
local E = "kinds/electrical/"
line.add("X0", E .. "mains_supply.lua")
line.add("PE", E .. "earth_bar.lua")
line.add("G1", E .. "psu_24v.lua")
line.wire("G1L", "X0:L1", "G1:L")
line.wire("G1N", "X0:N", "G1:N")
line.wire("G1M", "G1:-", "PE:1")
line.add("DUT", E .. "heating_element.lua", { capacity = "12 J/K" })
line.add("H1", E .. "lamp.lua")
line.wire("W1", "X0:L1", "DUT:1")
line.wire("W2", "X0:L3", "DUT:2")
line.wire("W3", "DUT:PE", "PE:1")
line.wire("W4", "G1:+", "DUT:T1")
line.wire("W5", "DUT:T2", "H1:A1")
line.wire("W6", "H1:A2", "G1:-")
return line
