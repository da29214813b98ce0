-- seconds: 10
-- The press of the flagship: power unit, press circuit, clamp circuit. Coils are given by hand (K.a down, K.b up, K.c clamp).
-- Its figures stand in physics.md B3.4 to B3.11, C8, E.2 and E.5; test_press_unit.c holds it to them.
depanne.api(1)
local line = depanne.line { id = "press_unit", name = { fr = "Groupe et presse de la station 3", en = "Power unit and press of station 3" } }
local H = "kinds/hydraulic/"
local function add(ref, path, given)
  given = given or {}
  given.station, given.place = 3, "field"
  line.add(ref, path, given)
end
local oil = "3T1.viscosity"

add("K", "kinds/bench/hand.lua")
add("M1", "kinds/bench/turn.lua", { speed = "1455 rpm" })
add("3T1", H .. "oil_tank.lua", { heat1 = "3V1.heat", heat2 = "3V5.heat", heat3 = "3P1.heat",
  leak1 = "3P1.external_leak", leak2 = "3V3.external_leak", air_drawn = "3P1.air_drawn" })
add("3S1", H .. "oil_strainer.lua")
add("3P1", H .. "oil_gear_pump.lua", { viscosity = oil, aeration = "3T1.aeration", temperature = "3T1.temperature" })
add("3V2", H .. "oil_check_valve.lua", { viscosity = oil })
add("3V1", H .. "oil_relief_valve.lua", { temperature = "3T1.temperature" })
add("3V3", H .. "oil_valve_4_3.lua", { coil_a = "K.a", coil_b = "K.b", viscosity = oil })
add("3V4", H .. "oil_po_check.lua", { viscosity = oil })
add("3V5", H .. "oil_throttle.lua", { viscosity = oil })
add("3A", H .. "oil_cylinder.lua", { viscosity = oil, dead_volume_a = "25 ml", dead_volume_b = "25 ml" })
add("3E1", "kinds/bench/push.lua", { position = "3A.position" }) -- tool, guide and bushing
add("3F1", H .. "oil_filter.lua", { viscosity = oil, temperature = "3T1.temperature" })
add("3V8", H .. "oil_reducing_valve.lua")
add("3V9", H .. "oil_check_valve.lua", { viscosity = oil })
add("3Z1", H .. "oil_accumulator.lua")
add("3V7", H .. "oil_valve_4_2.lua", { coil_a = "K.c", viscosity = oil, leak = "0.00005 l/(min·bar)" })
add("3C", H .. "oil_cylinder.lua", { viscosity = oil, bore = "32 mm", rod = "18 mm", stroke = "20 mm", mass = "2 kg", weight = "0 N",
  friction = "60 N", viscous = "200 N.s/m", piston_leak = "0.00001 l/(min·bar)", dead_volume_a = "20 ml", dead_volume_b = "20 ml" })
add("3G1", H .. "oil_gauge.lua")
add("3G2", H .. "oil_gauge.lua", { range = "100 bar" })
add("3B3", H .. "oil_pressure_switch.lua")
add("MP1", H .. "oil_test_point.lua")
add("MP2", H .. "oil_test_point.lua")
add("MP3", H .. "oil_test_point.lua")
add("MP6", H .. "oil_test_point.lua")

-- ---- Power unit ----
line.join("M1:shaft", "3P1:shaft")
line.join("3T1:S", "3S1:A")
line.join("3S1:B", "3P1:in")
line.join("3P1:out", "3V2:A")
line.join("3V2:B", "3V1:P", "3V3:P", "3V8:P", "3G1:P", "MP1:P")
-- ---- Press ----
line.join("3V3:A", "3V4:X", "3B3:P", "MP2:P", "3A:A")
line.join("3V3:B", "3V5:A")
line.join("3V5:B", "3V4:A")
line.join("3V4:B", "3A:B", "MP3:P")
line.join("3A:rod", "3E1:rod")
-- ---- Clamp ----
line.join("3V8:A", "3V9:A")
line.join("3V9:B", "3Z1:P", "3V7:P", "3G2:P")
line.join("3V7:A", "3C:A")
line.join("3V7:B", "3C:B")
-- ---- Return ----
line.join("3V3:T", "3F1:A", "3V7:T", "MP6:P")
line.tube("R1", "3F1:B", "3T1:R", { kind = H .. "oil_hose.lua", bore = "19 mm" })
line.tube("R2", "3V1:T", "3T1:R", { kind = H .. "oil_tube.lua" })
line.tube("R3", "3V8:T", "3T1:R", { kind = H .. "oil_tube.lua" })
line.tube("R4", "3Z1:T", "3T1:R", { kind = H .. "oil_tube.lua" })

-- Up against its stop to charge the clamp, down onto the bushing until the relief valve passes, up again.
line.startup {
  { at = "0.5 s", set = "K.b", value = 1 }, { at = "3 s", set = "K.b", value = 0 },
  { at = "4 s", set = "K.a", value = 1 }, { at = "7 s", set = "K.a", value = 0 },
  { at = "8 s", set = "K.b", value = 1 }, { at = "9.5 s", set = "K.b", value = 0 },
}
return line
