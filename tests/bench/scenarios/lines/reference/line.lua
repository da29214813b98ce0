-- The line that speed is measured on: one cell of a plant with 40 inputs, 30 outputs, eight air axes, four
-- motors with their trains, a press and a clamp of oil.
-- Station 0 is what cells share (mains, earth, air main); station 1 is the cell itself.
depanne.api(1)
local line = depanne.line {
  id = "reference",
  name = { fr = "Ligne de référence des mesures de vitesse", en = "Reference line of the speed measurements" },
}

local E, P = "kinds/electrical/", "kinds/pneumatic/"
local axes = 8

local function name(fr, en) return { fr = fr, en = en } end
local count = 0
local function wire(from, to, section, length)
  count = count + 1
  line.wire("W" .. count, from, to, { section = section .. " mm2", length = length .. " m" })
end
local function cell(ref, kind, what, fields)
  local all = { station = 1, place = "C1", name = what }
  for key, value in pairs(fields or {}) do all[key] = value end
  line.add(ref, kind, all)
end

-- ---- What cells share ----

line.add("X0", E .. "mains_supply.lua", { station = 0, place = "C0", name = name("Arrivée 3 x 400 V", "Incoming 3 x 400 V") })
line.add("PE", E .. "earth_bar.lua", { station = 0, place = "C0", name = name("Barre de terre", "Earth bar") })
line.add("Q0", E .. "isolator_3p.lua", { station = 0, place = "C0", name = name("Sectionneur général", "Main isolator") })
line.add("XM", E .. "terminal_strip.lua", { station = 0, place = "C0", pins = { "L1", "L2", "L3", "0V" },
  name = name("Jeu de barres", "Busbars") })
line.add("0C1", P .. "air_source.lua", { station = 0, place = "field", name = name("Air de l’atelier", "Workshop air") })
line.add("0L1", P .. "air_main.lua", { station = 0, place = "field", name = name("Conduite principale", "Ring main") })
for i, pin in ipairs({ "1", "3", "5" }) do
  wire("X0:L" .. i, "Q0:" .. pin, 4, 0.3)
  wire("Q0:" .. 2 * i, "XM:L" .. i, 4, 0.5)
end
wire("XM:0V", "PE:1", 4, 0.5)
line.tube("T0", "0C1:1", "0L1:1", { outside = "25 mm", bore = "20 mm", length = "15 m" })

-- ---- 24 V supply and its rails ----

cell("Q1", E .. "breaker_2p.lua", name("Disjoncteur primaire", "Primary breaker"),
  { rated_current = "2.5 A", resistance = "0.06 ohm", magnetic = 20 })
cell("T1", E .. "control_transformer.lua", name("Transformateur de commande", "Control transformer"))
cell("F2", E .. "breaker_2p.lua", name("Disjoncteur secondaire", "Secondary breaker"),
  { rated_current = "2 A", resistance = "0.08 ohm", magnetic = 7 })
cell("G1", E .. "psu_24v.lua", name("Alimentation 24 V=", "24 V DC supply"))
wire("XM:L1", "Q1:1", 1.5, 1)
wire("XM:L2", "Q1:3", 1.5, 1)
wire("Q1:2", "T1:P1", 1.5, 0.5)
wire("Q1:4", "T1:P2", 1.5, 0.5)
wire("T1:S1", "F2:1", 1.5, 0.5)
wire("T1:S2", "F2:3", 1.5, 0.5)
wire("T1:S2", "PE:1", 1.5, 0.5)
wire("F2:2", "G1:L", 1.5, 0.5)
wire("F2:4", "G1:N", 1.5, 0.5)
cell("XD", E .. "terminal_strip.lua", name("Distribution 24 V=", "24 V DC distribution"), { pins = { "+", "-" } })
wire("G1:+", "XD:+", 2.5, 0.5)
wire("G1:-", "XD:-", 2.5, 0.5)
wire("XD:-", "XM:0V", 4, 2)

local rails = {
  { "F10", 4, "0.045 ohm", "XP", name("Automate", "Controller") },
  { "F11", 4, "0.045 ohm", "XS", name("Détecteurs", "Sensors") },
  { "F12", 6, "0.028 ohm", "XQ", name("Bobines", "Coils") },
  { "F13", 4, "0.045 ohm", "XH", name("Voyants", "Lamps") },
}
for _, rail in ipairs(rails) do
  cell(rail[1], E .. "breaker_dc.lua", rail[5], { rated_current = rail[2] .. " A", resistance = rail[3] })
  cell(rail[4], E .. "terminal_strip.lua", rail[5], { pins = { "+" } })
  wire("XD:+", rail[1] .. ":1", 1.5, 0.4)
  wire(rail[1] .. ":2", rail[4] .. ":+", 1.5, 0.6)
end

-- ---- Controller: 40 inputs, 30 outputs ----

local inputs, relays, drivers = {}, {}, {}
for byte = 0, 4 do
  for bit = 0, 7 do
    inputs[#inputs + 1] = "I" .. byte .. "." .. bit
    if byte < 2 then relays[#relays + 1] = "Q" .. byte .. "." .. bit
    elseif byte < 3 or (byte == 3 and bit < 6) then drivers[#drivers + 1] = "Q" .. byte .. "." .. bit end
  end
end
cell("PLC", E .. "plc.lua", name("Automate", "Controller"), { inputs = inputs, relays = relays, drivers = drivers })
wire("XP:+", "PLC:L+", 1.5, 0.6)
wire("PLC:M", "XD:-", 1.5, 0.6)
wire("XQ:+", "PLC:Q+", 1.5, 0.6)
wire("XH:+", "PLC:QL+", 1.5, 0.6)
local pins = {}
for _, byte in ipairs({ 0, 1, 4 }) do
  for bit = 0, 7 do pins[#pins + 1] = byte .. bit end
end
cell("X3", E .. "terminal_strip.lua", name("Bornier des détecteurs", "Sensor terminals"), { pins = pins })
cell("XB", E .. "terminal_strip.lua", name("Boîte de jonction des détecteurs", "Sensors junction box"),
  { pins = { "+", "-" }, place = "field" })
cell("XV", E .. "terminal_strip.lua", name("Boîte de jonction des électrovannes", "Valves junction box"),
  { pins = { "-" }, place = "field" })
wire("XS:+", "XB:+", 1.0, 8)
wire("XD:-", "XB:-", 1.0, 8)
wire("XD:-", "XV:-", 1.0, 8)

local function input(byte, bit, from, terminal)
  if terminal then
    wire(from, "X3:" .. byte .. bit, 0.5, 6)
    wire("X3:" .. byte .. bit, "PLC:I" .. byte .. "." .. bit, 0.5, 1)
    return
  end
  wire(from, "PLC:I" .. byte .. "." .. bit, 0.5, 7)
end
local function output(byte, bit, ref, back)
  wire("PLC:Q" .. byte .. "." .. bit, ref .. ":A1", 0.5, 7)
  wire(ref .. ":A2", back, 0.5, 2)
end
local function sensor(ref, byte, bit, position, from, to)
  cell(ref, E .. "proximity_sensor.lua", name("Détecteur " .. ref, "Sensor " .. ref),
    { place = "field", position = position, from = from .. " mm", to = to .. " mm" })
  wire("XB:+", ref .. ":BN", 0.34, 2.5)
  wire("XB:-", ref .. ":BU", 0.34, 2.5)
  input(byte, bit, ref .. ":BK", true)
end

-- ---- Compressed air ----

local mounted = { outside = "12 mm", bore = "8 mm", length = "0.1 m" }
local function tube(from, to, bore, length)
  count = count + 1
  line.tube("T" .. count, from, to, bore == 0 and mounted or
    { outside = bore + 2 .. " mm", bore = bore .. " mm", length = length .. " m" })
end
cell("0V1", P .. "shutoff_valve_3_2.lua", name("Vanne de sectionnement", "Shut-off valve"), { place = "field" })
cell("0Z1", P .. "frl.lua", name("Filtre-régulateur", "Filter-regulator"), { place = "field" })
cell("0V2", P .. "soft_start_valve.lua", name("Démarreur progressif", "Soft-start valve"),
  { place = "field", command = "0Y1.energised" })
cell("0Y1", E .. "solenoid_coil.lua", name("Bobine du démarreur", "Coil of the soft start"), { place = "field",
  resistance = "120 ohm", inductance = "1.2 H", pick_up = "0.13 A", drop_out = "0.05 A" })
cell("0B1", E .. "pressure_switch.lua", name("Pressostat", "Pressure switch"), { place = "field" })
cell("0S1", P .. "manifold.lua", name("Embase", "Manifold"), { place = "field" })
cell("0Z2", P .. "silencer.lua", name("Silencieux 3", "Silencer 3"), { place = "field", conductance = "12 l/(s·bar)" })
cell("0Z3", P .. "silencer.lua", name("Silencieux 5", "Silencer 5"), { place = "field", conductance = "12 l/(s·bar)" })
tube("0L1:2", "0V1:1", 8, 1)
tube("0V1:2", "0Z1:1", 8, 0.5)
tube("0Z1:2", "0V2:1", 8, 0.5)
tube("0V2:2", "0S1:P", 8, 3)
tube("0V2:2", "0B1:P", 4, 1)
tube("0S1:3", "0Z2:1", 0)
tube("0S1:5", "0Z3:1", 0)

for i = 1, axes do
  local function ref(letter) return i .. letter end
  cell(ref("Y"), E .. "solenoid_coil.lua", name("Bobine de l’axe " .. i, "Coil of axis " .. i), { place = "field" })
  cell(ref("V"), P .. "valve_5_2.lua", name("Distributeur de l’axe " .. i, "Valve of axis " .. i),
    { place = "field", command = ref("Y") .. ".energised" })
  for q = 1, 2 do
    cell(ref("Q") .. q, P .. "one_way_flow_control.lua", name("Limiteur de débit", "Flow control"),
      { place = "field", opening = 0.6 })
  end
  cell(ref("A"), P .. "cylinder_double.lua", name("Vérin de l’axe " .. i, "Cylinder of axis " .. i), { place = "field" })
  cell(ref("L"), "kinds/mechanical/guide.lua", name("Guidage de l’axe " .. i, "Guide of axis " .. i), { place = "field" })
  tube("0S1:P", ref("V") .. ":1", 0)
  tube(ref("V") .. ":4", ref("Q") .. "2:1", 4, 2)
  tube(ref("Q") .. "2:2", ref("A") .. ":A", 4, 0.15)
  tube(ref("V") .. ":2", ref("Q") .. "1:1", 4, 2)
  tube(ref("Q") .. "1:2", ref("A") .. ":B", 4, 0.15)
  tube(ref("V") .. ":5", "0S1:5", 0)
  tube(ref("V") .. ":3", "0S1:3", 0)
  line.join(ref("A") .. ":rod", ref("L") .. ":carriage")
  output(0, i - 1, ref("Y"), "XV:-")
  local position = ref("A") .. ".position"
  sensor(ref("B") .. 1, 0, i - 1, position, -10, 0.8)
  sensor(ref("B") .. 2, 1, i - 1, position, 99.2, 110)
  sensor(ref("B") .. 3, 4, i - 1, position, 40, 60)
end

-- ---- Desk, contactors, lamps ----

cell("S3", E .. "push_button_no.lua", name("Marche", "Start"), { place = "desk" })
cell("S4", E .. "push_button_nc.lua", name("Arrêt", "Stop"), { place = "desk" })
for i, ref in ipairs({ "S5", "S6", "S7", "S8", "S9", "S10" }) do
  cell(ref, E .. "push_button_no.lua", name("Bouton " .. i, "Button " .. i), { place = "desk" })
end
for i, ref in ipairs({ "S3", "S4", "S5", "S6", "S7", "S8", "S9", "S10" }) do
  wire("XS:+", ref .. ":1", 0.75, 2)
  input(2, i - 1, ref .. ":2")
end
output(1, 0, "0Y1", "XV:-")
wire("XB:+", "0B1:1", 0.34, 2.5)
input(3, 4, "0B1:2")
cell("S1", E .. "guard_switch.lua", name("Protecteur", "Guard"), { place = "field" })
wire("XS:+", "S1:21", 0.75, 8)
input(3, 5, "S1:22")
for i, ref in ipairs({ "S11", "S12" }) do
  cell(ref, E .. "push_button_nc.lua", name("Fin de course " .. i, "Limit switch " .. i), { place = "field" })
  wire("XB:+", ref .. ":1", 0.5, 3)
  input(3, 5 + i, ref .. ":2")
end
-- ---- Four motors and their trains: jaw coupling, gear, shaft, load ----

local M = "kinds/mechanical/"
local gears = { "gearbox_worm", "gearbox_helical", "belt_timing" }
local function join(from, to) line.join(from, to) end
for i = 1, 4 do
  local function ref(letters) return letters .. i end
  cell(ref("QM"), E .. "motor_breaker.lua", name("Disjoncteur du moteur " .. i, "Breaker of motor " .. i))
  cell(ref("KM"), E .. "contactor_3p_dc.lua", name("Contacteur " .. i, "Contactor " .. i))
  cell(ref("FM"), E .. "overload_relay.lua", name("Relais thermique " .. i, "Overload relay " .. i))
  cell(ref("M"), E .. "induction_motor.lua", name("Moteur " .. i, "Motor " .. i), { place = "field" })
  for phase, letter in ipairs({ "U", "V", "W" }) do
    local first, last = 2 * phase - 1, 2 * phase
    wire("XM:L" .. phase, ref("QM") .. ":" .. first, 2.5, 1)
    wire(ref("QM") .. ":" .. last, ref("KM") .. ":" .. first, 2.5, 0.3)
    wire(ref("KM") .. ":" .. last, ref("FM") .. ":" .. first, 2.5, 0.2)
    wire(ref("FM") .. ":" .. last, ref("M") .. ":" .. letter .. "1", 1.5, 12)
  end
  wire(ref("M") .. ":PE", "PE:1", 1.5, 12)
  for _, pin in ipairs({ "D1", "D2" }) do wire(ref("QM") .. ":" .. pin, "PE:1", 1, 0.3) end
  output(1, i, ref("KM"), "XD:-")
  wire("XS:+", ref("KM") .. ":13", 0.75, 0.6)
  input(3, i - 1, ref("KM") .. ":14")
end
-- The first turns the pump, the others a train each.
for i = 2, 4 do
  local function ref(letters) return letters .. i end
  cell(ref("CJ"), M .. "coupling_jaw.lua", name("Accouplement " .. i, "Coupling " .. i), { place = "field" })
  cell(ref("GB"), M .. gears[i - 1] .. ".lua", name("Réducteur " .. i, "Gear " .. i), { place = "field" })
  cell(ref("SH"), M .. "shaft.lua", name("Arbre " .. i, "Shaft " .. i), { place = "field" })
  cell(ref("LM"), M .. "shaft_load.lua", name("Charge " .. i, "Load " .. i), { place = "field", torque = "8 Nm" })
  local belt = gears[i - 1] == "belt_timing"
  join(ref("M") .. ":shaft", ref("CJ") .. ":motor")
  join(ref("CJ") .. ":driven", ref("GB") .. (belt and ":driver" or ":input"))
  join(ref("GB") .. (belt and ":driven" or ":output"), ref("SH") .. ":a")
  join(ref("SH") .. ":b", ref("LM") .. ":shaft")
end

-- ---- Oil: pump, relief, checks, filter, accumulator, a press and a clamp ----

local H = "kinds/hydraulic/"
local function oil(ref, kind, what, fields) cell(ref, H .. kind .. ".lua", what, fields) end
local thin = "9T1.viscosity"
oil("9T1", "oil_tank", name("Réservoir d’huile", "Oil tank"), { place = "field", heat1 = "9V1.heat", heat2 = "9V5.heat", heat3 = "9P1.heat",
  leak1 = "9P1.external_leak", leak2 = "9V3.external_leak", air_drawn = "9P1.air_drawn" })
oil("9S1", "oil_strainer", name("Crépine", "Strainer"), { place = "field" })
oil("9P1", "oil_gear_pump", name("Pompe à engrenages", "Gear pump"), { place = "field", viscosity = thin, aeration = "9T1.aeration", temperature = "9T1.temperature" })
oil("9V2", "oil_check_valve", name("Clapet de pompe", "Pump check valve"), { place = "field", viscosity = thin })
oil("9V1", "oil_relief_valve", name("Limiteur de pression", "Relief valve"), { place = "field", temperature = "9T1.temperature" })
oil("9V3", "oil_valve_4_3", name("Distributeur de la presse", "Press valve"),
  { place = "field", coil_a = "Y11.energised", coil_b = "Y12.energised", viscosity = thin })
oil("9V4", "oil_po_check", name("Clapet piloté", "Pilot-operated check"), { place = "field", viscosity = thin })
oil("9V5", "oil_throttle", name("Limiteur de débit", "Throttle"), { place = "field", viscosity = thin })
oil("9A", "oil_cylinder", name("Vérin de presse", "Press cylinder"), { place = "field", viscosity = thin })
oil("9F1", "oil_filter", name("Filtre de retour", "Return filter"), { place = "field", viscosity = thin, temperature = "9T1.temperature" })
oil("9V8", "oil_reducing_valve", name("Réducteur de pression", "Reducing valve"), { place = "field" })
oil("9V9", "oil_check_valve", name("Clapet du bridage", "Clamp check valve"), { place = "field", viscosity = thin })
oil("9Z1", "oil_accumulator", name("Accumulateur", "Accumulator"), { place = "field" })
oil("9V7", "oil_valve_4_2", name("Distributeur du bridage", "Clamp valve"), { place = "field", coil_a = "Y13.energised", viscosity = thin })
oil("9C", "oil_cylinder", name("Vérin de bridage", "Clamp cylinder"), { place = "field", viscosity = thin, bore = "32 mm", rod = "18 mm",
  stroke = "20 mm", mass = "2 kg", weight = "0 N", friction = "60 N", viscous = "200 N.s/m", piston_leak = "0.00001 l/(min·bar)",
  dead_volume_a = "20 ml", dead_volume_b = "20 ml" })
oil("9G1", "oil_gauge", name("Manomètre", "Gauge"), { place = "field" })
oil("MP1", "oil_test_point", name("Prise de pression", "Test point"), { place = "field" })
join("M1:shaft", "9P1:shaft")
join("9T1:S", "9S1:A")
join("9S1:B", "9P1:in")
join("9P1:out", "9V2:A")
line.join("9V2:B", "9V1:P", "9V3:P", "9V8:P", "9G1:P", "MP1:P")
line.join("9V3:A", "9V4:X", "9A:A")
join("9V3:B", "9V5:A")
join("9V5:B", "9V4:A")
line.join("9V4:B", "9A:B")
join("9V8:A", "9V9:A")
line.join("9V9:B", "9Z1:P", "9V7:P")
join("9V7:A", "9C:A")
join("9V7:B", "9C:B")
line.join("9V3:T", "9F1:A", "9V7:T")
for i, ends in ipairs({ { "9F1:B", "oil_hose" }, { "9V1:T", "oil_tube" }, { "9V8:T", "oil_tube" }, { "9Z1:T", "oil_tube" } }) do
  line.tube("R" .. i, ends[1], "9T1:R", { kind = H .. ends[2] .. ".lua" })
end
for i, ref in ipairs({ "Y11", "Y12", "Y13" }) do -- coils of the oil valves
  cell(ref, E .. "solenoid_coil.lua", name("Bobine hydraulique " .. i, "Oil valve coil " .. i), { place = "field",
    resistance = "19.2 ohm", inductance = "0.576 H", pick_up = "0.8 A", drop_out = "0.3 A" })
  output(1, 4 + i, ref, "XV:-")
end
for i = 1, 14 do
  local ref = "H" .. i
  cell(ref, E .. "lamp.lua", name("Voyant " .. i, "Lamp " .. i), { place = "desk" })
  output(i <= 8 and 2 or 3, (i - 1) % 8, ref, "XD:-")
end

line.startup {
  { at = "0.2 s", set = "Q0.handle", value = 1 },
  { at = "0.3 s", set = "0V1.handle", value = 1 },
  { at = "6 s", push = "S3.pressed", seconds = 0.3 },
}
line.control "lines/reference/control.lua"
return line
