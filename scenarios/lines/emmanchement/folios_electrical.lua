-- Electrical folios of the whole line, drawn from its wiring by lines/shared/electrical_folios.lua.
--
--   E1  Incoming mains, Q0, transformer T1, supply G1           E9   Inputs I3.0-I3.7 (press, guard, heater)
--   E2  Hydraulic pump M1; heater E1                            E10  Inputs I4.0-I4.7 (station 4)
--   E3  Drive U1 and conveyor M2; clearing conveyor M3          E11  Analogue inputs AI1 (Pt100 B1T, transmitter BP1)
--   E4  24 V distribution F10 to F14, poles of K10 and K11      E12  Outputs Q0.0-Q0.6 (contactors, drive, KA6)
--   E5  Safety chain K1, S01, S02, S1, S2, coils K10 and K11    E13  Outputs Q1.0-Q1.2 (0Y1, 1Y1, 2Y1)
--   E6  Inputs I0.0-I0.7 (desk, safety, pump)                   E14  Outputs Q2.0-Q2.4, KA1 to KA5, hydraulic coils 3Y1 to 3Y5
--   E7  Inputs I1.0-I1.7 (protections, air, oil)                E15  Outputs Q3.0-Q3.5 (4Y1 to 4Y6)
--   E8  Inputs I2.0-I2.7 (stations 1 and 2)                     E16  Outputs Q4.0-Q4.7, Q5.0 (lamps, beacon, sounder, H13)
--                                                               E17  Contacts in reserve, terminals without a wire
depanne.api(1)

local electrical = depanne.include "lines/shared/electrical_folios.lua"

-- Where each rail begins.
local home = {
  ["Q0:2"] = "E1", ["Q0:4"] = "E1", ["Q0:6"] = "E1", ["XD:+"] = "E1", ["XD:-"] = "E1", ["F14:2"] = "E4", ["XS:+"] = "E4",
  ["XQ:+"] = "E4", ["XH:+"] = "E4", ["PLC:M"] = "E4", ["PLC:Q+"] = "E12", ["PLC:QL+"] = "E12",
  ["XB1:+"] = "E8", ["XB1:-"] = "E8", ["XB2:+"] = "E8", ["XB2:-"] = "E8", ["XB3:+"] = "E9", ["XB3:-"] = "E9",
  ["XB4:+"] = "E10", ["XB4:-"] = "E10", ["XV1:-"] = "E13", ["XV2:-"] = "E13", ["XHB:-"] = "E14", ["XV4:-"] = "E15",
  ["XV3:-"] = "E16",
}

local six = { "1", "2", "3", "4", "5", "6" }

local function mains(book)
  local s = book.sheet("E1", { fr = "Arrivée, 24 V=", en = "Mains, 24 V DC" })
  s.style = "power"
  s.text(4, 4, "Arrivée 3 x 400 V 50 Hz + PE", "Mains 3 x 400 V 50 Hz + PE")
  s.terminal("X0:L1", 17, 10)
  s.terminal("X0:L2", 20, 10, "")
  s.terminal("X0:L3", 23, 10, "")
  s.terminal("X0:N", 26, 10, "")
  s.terminal("X0:PE", 29, 10, "")
  s.text(20.6, 8.4, "L2") s.text(23.6, 8.4, "L3") s.text(26.6, 8.4, "N") s.text(29.6, 8.4, "PE")
  s.put("Q0", "isolator_3p", 20, 22, six)
  s.text(29, 25.4, "Q0:2, Q0:4 et Q0:6 vers /E2 et /E3", "Q0:2, Q0:4 and Q0:6 to /E2 and /E3")
  s.put("Q1", "breaker_2p", 19, 38, { "1", "2", "3", "4" })
  s.link("Q0:4", "Q1:3", { 20, 30 }, { 21, 30 })
  s.put("T1", "transformer", 19, 52, { "P1", "P2", "S1", "S2" })
  s.text(27, 52, "400 V / 230 V")
  s.wires()
  s.style = "ac"
  s.put("F2", "breaker_1pn", 19, 67, { "1", "2", "3", "4" })
  s.put("G1", "psu", 62, 42, { "L", "N", "+", "-" })
  s.wires()
  s.link("F2:2", "G1:L", { 17, 77 }, { 44, 77 }, { 44, 34 }, { 60, 34 })
  s.link("F2:4", "G1:N", { 21, 74 }, { 41, 74 }, { 41, 31 }, { 64, 31 })
  s.terminal("PE:1", 33, 64)
  s.terminal("PE:2", 33, 71)
  s.put("PE", "earth", 33, 82, {}, "")
  s.tie("pe", { 33, 72, 33, 81 })
  s.link("T1:S2", "PE:1", { 21, 58, joins = true }, { 33, 58 })
  s.style = "wire"
  s.rail("XD:+", 84, 124, 12)
  s.rail("XD:-", 84, 124, 68)
  s.link("G1:+", "XD:+", { 60, 52 }, { 84, 52 })
  s.link("G1:-", "XD:-", { 64, 60 }, { 84, 60 })
  s.link("XD:-", "PE:1", { 84, 84 }, { 38, 84 }, { 38, 61 }, { 33, 61, joins = true })
  s.wires()
  s.text(98, 10.8, "24 V= vers /E4 et /E11", "24 V DC to /E4 and /E11")
  s.text(98, 71, "0 V, relié à la terre", "0 V, earthed")
end

-- The three phases after Q0.
local function phases(s, last)
  s.rail("Q0:2", 4, last, 6)
  s.rail("Q0:4", 4, last, 10)
  s.rail("Q0:6", 4, last, 14)
  s.text(18, 4.8, "L1") s.text(18, 8.8, "L2") s.text(18, 12.8, "L3")
end

-- A motor, its windings in star.
local function motor(s, ref, x)
  s.put(ref, "motor_3p", x, 76, { "U1", "V1", "W1", "PE", "U2", "V2", "W2" })
  s.tie("power", { x - 3, 81, x - 3, 83, x + 3, 83, x + 3, 81 })
  s.tie("power", { x, 81, x, 83 })
end

local function pump_and_heater(book)
  local s = book.sheet("E2", { fr = "Pompe, chauffage", en = "Pump, heater" })
  s.style = "power"
  phases(s, 103)
  s.put("Q2", "magnetic_breaker_3p", 32, 25, six)
  s.put("KM1", "contact_3p", 32, 38, six)
  s.put("F1", "overload_3p", 32, 49, six)
  s.put("W1", "motor_cable", 32, 61, { "L1", "U", "L2", "V", "L3", "W", "PE", "PEM" })
  motor(s, "M1", 32)
  s.put("PE", "earth", 48, 56, { "2" })
  s.link("PE:2", "W1:PE", { 48, 53 }, { 38, 53 })
  s.put("Q5", "breaker_2p", 101, 25, { "1", "2", "3", "4" })
  s.put("KM5", "contact_2p", 101, 38, { "1", "2", "3", "4" })
  s.put("E1", "heater", 99, 61, { "1", "2", "PE" })
  s.link("KM5:4", "E1:2", { 103, 48 }, { 112, 48 }, { 112, 72 }, { 99, 72 })
  s.put("PE", "earth", 106, 65, { "2" })
  s.link("PE:2", "E1:PE", { 106, 61 })
  s.wires()
  s.caption(32, 86, { fr = "Pompe hydraulique 2,2 kW", en = "Hydraulic pump 2.2 kW" }, 30)
  s.caption(101, 78, { fr = "Plaque de préchauffage 500 W 400 V", en = "Pre-heating plate 500 W 400 V" }, 40)
end

local function conveyors(book)
  local s = book.sheet("E3", { fr = "Convoyeurs M2, M3", en = "Conveyors M2, M3" })
  s.style = "power"
  phases(s, 89)
  s.put("Q3", "magnetic_breaker_3p", 32, 25, six)
  s.put("U1", "drive", 32, 43, { "L1", "U", "L2", "V", "L3", "W", "PA", "PC" })
  s.text(40, 43.4, "bus continu", "DC bus")
  s.put("W4", "motor_cable", 32, 60, { "L1", "U", "L2", "V", "L3", "W", "PE", "PEM" })
  motor(s, "M2", 32)
  s.put("PE", "earth", 48, 55, { "1" })
  s.link("PE:1", "W4:PE", { 48, 52 }, { 38, 52 })
  s.put("Q4", "motor_breaker_3p", 86, 25, six)
  s.put("KM3", "contact_3p", 86, 44, six)
  s.put("KM4", "contact_3p", 112, 44, six)
  for i, pin in ipairs { "1", "3", "5" } do
    local y, x = 31 + 2 * i, 80 + 3 * i
    s.link("KM4:" .. pin, "KM3:" .. pin, { x + 26, y }, { x, y, joins = true })
  end
  for i, pin in ipairs { "2", "4", "6" } do
    local y, other = 47 + 2 * i, 95 - 3 * i
    s.link("KM4:" .. pin, "KM3:" .. 8 - 2 * i, { 106 + 3 * i, y }, { other - 3, y, joins = true })
  end
  s.put("W3", "motor_cable", 86, 61, { "L1", "U", "L2", "V", "L3", "W", "PE", "PEM" })
  motor(s, "M3", 86)
  s.put("PE", "earth", 100, 60, { "2" })
  s.link("PE:2", "W3:PE", { 100, 56 }, { 92, 56 })
  s.wires()
  s.caption(32, 86, { fr = "Convoyeur de la station 2", en = "Conveyor of station 2" }, 40)
  s.caption(86, 86, { fr = "Convoyeur de dégagement", en = "Clearing conveyor" }, 40)
  s.text(118, 45, "arrière", "reverse") s.text(92, 45, "avant", "forward")
end

local function distribution(book)
  local s = book.sheet("E4", { fr = "Distribution 24 V=", en = "24 V DC distribution" })
  s.rail("XD:+", 6, 118, 8)
  s.rail("XD:-", 6, 118, 68)
  s.put("F10", "breaker_1p", 22, 17, { "1", "2" })
  s.put("PLC", "plc_supply", 22, 46, { "L+", "M" })
  s.put("F11", "breaker_1p", 46, 17, { "1", "2" })
  s.terminal("XS:+", 46, 46)
  s.put("F12", "fuse", 70, 17, { "1", "2" })
  s.put("F13", "breaker_1p", 94, 17, { "1", "2" })
  s.put("F14", "breaker_1p", 118, 17, { "1", "2" })
  local function chain(x, first, second, ending)
    s.put("K10", "contact_no", x, 29, { first, second })
    s.put("K11", "contact_no", x, 40, { first, second })
    s.terminal(ending, x, 52)
  end
  chain(70, "1", "2", "XQ:+")
  chain(94, "3", "4", "XH:+")
  chain(118, "5", "6", "U1:STOA")
  s.wires()
  s.caption(22, 74, { fr = "Automate et pupitre", en = "Controller and desk" }, 16)
  s.caption(46, 74, { fr = "Détecteurs", en = "Sensors" }, 16)
  s.caption(70, 74, { fr = "Électrovannes et sorties Q+", en = "Valves and outputs Q+" }, 16)
  s.caption(94, 74, { fr = "Bobines hydrauliques", en = "Hydraulic coils" }, 16)
  s.caption(118, 74, { fr = "Sécurité, voyants, contacteurs", en = "Safety, lamps, contactors" }, 16)
  s.text(46, 52, "XS:+ /E6", nil, 1.1, "middle") s.text(46, 53.8, "à /E10", "to /E10", 1.1, "middle")
  s.text(70, 57, "XQ:+ /E12", nil, 1.1, "middle") s.text(94, 57, "XH:+ /E14", nil, 1.1, "middle")
  s.text(118, 57, "U1:STOA /E12", nil, 1.1, "middle") s.text(120.5, 23, "F14:2 /E5")
  s.text(120.5, 24.8, "F14:2 /E12")
end

local function safety(book)
  local s = book.sheet("E5", { fr = "Chaîne de sécurité", en = "Safety chain" })
  s.rail("F14:2", 6, 122, 8)
  s.rail("XD:-", 6, 122, 68)
  s.put("K1", "coil", 20, 34, { "A1", "A2" })
  s.terminal("K1:S11", 46, 14)
  s.terminal("K1:S21", 49, 14, "")
  s.text(50.2, 14.4, "S21")
  s.put("S01", "estop_2nc", 46, 25, { "01", "02", "11", "12" })
  s.put("S02", "estop_2nc", 46, 37, { "01", "02", "11", "12" })
  s.put("S1", "guard_switch", 46, 49, { "01", "02", "11", "12" })
  s.terminal("K1:S12", 46, 60)
  s.terminal("K1:S22", 49, 60, "")
  s.text(50.2, 60.4, "S22")
  s.put("S2", "push_no", 74, 18, { "1", "2" })
  s.put("K10", "contact_nc", 74, 30, { "21", "22" })
  s.put("K11", "contact_nc", 74, 42, { "21", "22" })
  s.terminal("K1:S34", 74, 54)
  s.put("K1", "contact_no", 98, 20, { "13", "14" })
  s.put("K10", "coil", 98, 46, { "A1", "A2" })
  s.put("K1", "contact_no", 122, 20, { "23", "24" })
  s.put("K11", "coil", 122, 46, { "A1", "A2" })
  s.wires()
  s.caption(20, 74, { fr = "Relais de sécurité", en = "Safety relay" }, 16)
  s.caption(47.5, 74, { fr = "Arrêts d’urgence et protecteur", en = "Emergency stops and guard" }, 18)
  s.caption(74, 74, { fr = "Réarmement", en = "Reset" }, 16)
  s.caption(98, 74, { fr = "Canal A", en = "Channel A" }, 16)
  s.caption(122, 74, { fr = "Canal B", en = "Channel B" }, 16)
end

local function inputs(book, id, byte, fr, en)
  local s = book.sheet(id, { fr = "Entrées I" .. byte .. ", " .. fr, en = "Inputs I" .. byte .. ", " .. en })
  local addresses = {}
  for bit = 0, 7 do addresses[#addresses + 1] = "I" .. byte .. "." .. bit end
  s.inputs(addresses)
  s.wires()
end

local function analogue(book)
  local s = book.sheet("E11", { fr = "Entrées analogiques", en = "Analogue inputs" })
  s.rail("XD:+", 8, 104, 8)
  s.rail("XD:-", 8, 116, 68)
  s.terminal("AI1:L+", 24, 44)
  s.terminal("AI1:M", 36, 44)
  s.put("B1T", "pt100", 64, 24, { "1", "2", "3" })
  s.terminal("AI1:A", 58, 44, "A")
  s.terminal("AI1:B", 64, 44, "B")
  s.terminal("AI1:C", 70, 44, "C")
  s.put("BP1", "transmitter", 104, 24, { "+", "-" })
  s.terminal("AI1:I+", 104, 44)
  s.terminal("AI1:I-", 116, 44)
  s.frame(14, 41, 122, 50)
  s.text(15, 48.6, "AI1 Module d’entrées analogiques", "AI1 Analogue input module")
  s.wires()
  s.caption(30, 74, { fr = "Alimentation du module", en = "Supply of the module" }, 16)
  s.caption(64, 74, { fr = "Température de la plaque", en = "Temperature of the plate" }, 16)
  s.caption(106, 74, { fr = "Pression hydraulique 4-20 mA", en = "Oil pressure 4-20 mA" }, 16)
end

local function contactors(book)
  local s = book.sheet("E12", { fr = "Sorties Q0, moteurs", en = "Outputs Q0, motors" })
  s.outputs { { rail = "PLC:QL+", "Q0.0", "Q0.1", "Q0.2", "Q0.3", "Q0.4", "Q0.5" }, { rail = "PLC:Q+", "Q0.6" },
              stop = { ["U1:LI1"] = true, ["U1:LI3"] = true }, gap = { ["Q0.2"] = 30 } }
  -- The drive's control terminals, with its jumpers.
  local x, y = s.place("U1:LI1").x, 48
  s.terminal("U1:LI2", x + 6, y, "LI2")
  s.terminal("U1:LI4", x + 19, y, "LI4")
  s.terminal("U1:0V", x + 25, y, "0V")
  s.terminal("U1:AI1", x + 31, y, "AI1")
  s.terminal("U1:STOA", x + 37, y, "STOA")
  s.terminal("U1:STOB", x + 43, y, "STOB")
  s.frame(x - 7, y - 4, x + 46, y + 9)
  s.link("U1:LI1", "U1:LI2", { x, y + 4 }, { x + 6, y + 4 })
  s.link("U1:LI4", "U1:0V", { x + 19, y + 4 }, { x + 25, y + 4, joins = true })
  s.link("U1:AI1", "U1:0V", { x + 31, y + 4 }, { x + 25, y + 4, joins = true })
  s.link("U1:STOA", "U1:STOB", { x + 37, y + 4 }, { x + 43, y + 4 })
  s.text(x - 6, y + 8, "U1 commande, puissance /E3", "U1 control, power /E3")
  s.tie("wire", { x + 37, y - 1, x + 37, y - 5 })
  s.text(x + 37, y - 5.8, "K11:6 /E4", nil, 1.1, "middle")
  s.wires()
end

local function outputs(book, id, fr, en, cards)
  local s = book.sheet(id, { fr = "Sorties " .. fr, en = "Outputs " .. en })
  s.outputs(cards)
  s.wires()
  return s
end

return function(line)
  local book = electrical(line, home)
  book.revision, book.date = "C", "2025-11-03"
  book.valves = {
    ["0V2"] = "P1", ["1V1"] = "P1", ["2V1"] = "P2", ["4V1"] = "P2", ["4V2"] = "P2", ["4V3"] = "P3", ["4V4"] = "P3", ["4V5"] = "P3",
    ["3V3"] = "H1", ["3V6"] = "H1", ["3V7"] = "H2",
  }
  mains(book)
  pump_and_heater(book)
  conveyors(book)
  distribution(book)
  safety(book)
  inputs(book, "E6", 0, "pupitre", "desk")
  inputs(book, "E7", 1, "énergies", "energies")
  inputs(book, "E8", 2, "st. 1 et 2", "st. 1 and 2")
  inputs(book, "E9", 3, "presse", "press")
  inputs(book, "E10", 4, "station 4", "station 4")
  analogue(book)
  contactors(book)
  outputs(book, "E13", "Q1, st. 0 à 2", "Q1, st. 0 to 2", { { rail = "PLC:Q+", "Q1.0", "Q1.1", "Q1.2" } })
  outputs(book, "E14", "Q2, huile", "Q2, oil", { pitch = 12, { rail = "PLC:Q+", "Q2.0", "Q2.1", "Q2.2", "Q2.3", "Q2.4" }, { rail = "XH:+", "KA1:14", "KA2:14", "KA3:14", "KA4:14", "KA5:14" } })
  outputs(book, "E15", "Q3, station 4", "Q3, st. 4",
    { { rail = "PLC:Q+", "Q3.0", "Q3.1", "Q3.2", "Q3.3", "Q3.4", "Q3.5" } })
  outputs(book, "E16", "Q4, voyants", "Q4, lamps",
    { { rail = "PLC:QL+", "Q4.0", "Q4.1", "Q4.2", "Q4.3", "Q4.4", "Q4.5", "Q4.6", "Q4.7", "Q5.0" } })
  local spares = book.sheet("E17", { fr = "Réserves", en = "Spares" })
  spares.spares()
  return book.folios()
end
