-- A heater on a supply, and a program that counts.
depanne.api(1)
local line = depanne.line { id = "bench", name = { fr = "Banc", en = "Bench" } }
line.add("G1", "kinds/test/supply.lua", { station = 1, place = "C1" })
line.add("R1", "kinds/test/heater.lua", { station = 1, resistance = "50 ohm" })
line.add("PLC", "kinds/test/controller.lua")
line.wire("W1", "G1:L", "R1:1", { length = "2 m" })
line.wire("W2", "G1:N", "R1:2", { length = "2 m" })
line.control "lines/bench/control.lua"
line.folios "lines/bench/folios.lua"
line.papers "lines/bench/papers.lua"
line.scene "lines/bench/scene.lua"
line.startup { { at = "0.2 s", push = "R1.knob", seconds = 0.1 }, { at = "0.1 s", set = "R1.knob", value = 0.7 } }
line.energies { { id = "electrical", isolator = "G1", verify = { { "G1:L", "G1:N" } } } }
line.tests { { id = "warm", name = { fr = "Chauffe", en = "Warms" }, seconds = 2, value = "R1.current", pass = "abs(R1.current) >= 0", unit = "A" } }
line.panel { { kind = "selector", ref = "R1", signal = "R1.knob", legend = { fr = "Bouton", en = "Knob" }, x = 0.5, y = 0.5 } }
return line
