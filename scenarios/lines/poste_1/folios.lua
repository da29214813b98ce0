-- Folios of stations 0 and 1: E1 power and 24 V, E2 safety, E3 inputs of station 1, E4 valves,
-- E5 inputs of the desk, E6 lamps, P1 air. Coordinates in grid steps; 24 V on top, 0 V at the bottom.
depanne.api(1)

-- Pins of the symbols used, in the order of the symbol, from its origin.
local pins_of = {
  terminal = { { 0, -1 }, { 0, 1 } },
  isolator_3p = { { -3, -3 }, { -3, 3 }, { 0, -3 }, { 0, 3 }, { 3, -3 }, { 3, 3 } },
  breaker_2p = { { -2, -3 }, { -2, 3 }, { 2, -3 }, { 2, 3 } },
  breaker_1pn = { { -2, -3 }, { -2, 3 }, { 2, -3 }, { 2, 3 } },
  transformer = { { -2, -4 }, { 2, -4 }, { -2, 4 }, { 2, 4 } },
  psu = { { -2, -4 }, { 2, -4 }, { -2, 4 }, { 2, 4 } },
  earth = { { 0, -1 } },
  estop_2nc = { { 0, -3 }, { 0, 3 }, { 3, -3 }, { 3, 3 } },
  guard_switch = { { 0, -3 }, { 0, 3 }, { 3, -3 }, { 3, 3 } },
  sensor_pnp = { { 0, -4 }, { 0, 4 }, { 5, 0 } },
  sensor_photo = { { 0, -4 }, { 0, 4 }, { 5, 0 } },
  pressure_source = { { 0, -3 } },
  reservoir = { { -4, 0 }, { 4, 0 } },
  valve_3_2_hand = { { -3, 3 }, { -2, -3 }, { -1, 3 } },
  valve_3_2_soft_start = { { 1, 3 }, { 2, -6 }, { 3, 3 } },
  frl = { { -11, 0 }, { 11, 0 } },
  gauge = { { 0, 1 } },
  pressure_switch_pneumatic = { { 0, 3 } },
  valve_5_2_solenoid_spring = { { 2, -4 }, { 4, -4 }, { 1, 4 }, { 3, 4 }, { 5, 4 } },
  one_way_flow_control = { { 0, 4 }, { 0, -4 } },
  cylinder_double_cushioned = { { -7, 3 }, { 7, 3 }, { 12, 0 } },
  silencer = { { 0, -1 } },
  exhaust = { { 0, -1 } },
  test_point = { { 0, 1 } },
}
local two_poles = { { 0, -3 }, { 0, 3 } } -- contacts, coils, lamps, fuses, inputs, outputs

-- A sheet that remembers where each terminal is drawn.
local function sheet(id, trade, title, width, height)
  local s = { symbols = {}, lines = {}, texts = {}, terminals = {}, drawn = {}, spot = {} }

  -- A point a probe can touch.
  function s.probe(name, x, y)
    if not s.drawn[name] then
      s.drawn[name] = true
      s.terminals[#s.terminals + 1] = { name, x, y }
    end
    s.spot[name] = s.spot[name] or { x, y }
  end

  function s.put(ref, symbol, x, y, pins, label)
    s.symbols[#s.symbols + 1] = { ref = ref, symbol = symbol, x = x, y = y, pins = pins, label = label }
    local places = pins_of[symbol] or two_poles
    for i = 1, #pins do
      if pins[i] ~= "" then
        s.probe(ref .. ":" .. pins[i], x + places[i][1], y + places[i][2])
        s.spot[ref .. ":" .. pins[i]] = { x + places[i][1], y + places[i][2] }
      end
    end
  end

  -- A terminal of a strip, on a vertical wire: joined above at y - 1, below at y + 1.
  function s.strip(ref, pin, x, y, label)
    local name = ref .. ":" .. pin
    s.symbols[#s.symbols + 1] = { ref = ref, symbol = "terminal", x = x, y = y, pins = {}, label = label or name }
    s.probe(name, x, y)
    s.spot[name] = { x, y - 1 }
    s.spot[name .. " below"] = { x, y + 1 }
  end

  -- A wire or tube: names of terminals, and corners { x, y } between them.
  function s.line(ref, style, ...)
    local points = {}
    local list = { ... }
    for i = 1, #list do
      local place = list[i]
      if type(place) == "string" then place = s.spot[place] end
      if place == nil then error("folio " .. id .. ": " .. ref .. " has no place for its point " .. i) end
      points[#points + 1] = place[1]
      points[#points + 1] = place[2]
    end
    s.lines[#s.lines + 1] = { ref, points, style = style }
  end
  function s.wire(ref, ...) s.line(ref, "wire", ...) end
  function s.tube(ref, ...) s.line(ref, "fluid", ...) end

  function s.bus(label, style, points) s.lines[#s.lines + 1] = { bus = label, points = points, style = style, label = "" } end
  function s.text(x, y, fr, en, size)
    s.texts[#s.texts + 1] = { x, y, { fr = fr, en = en or fr }, size = size }
  end

  function s.done()
    return depanne.folio { id = id, trade = trade, title = title, width = width, height = height, symbols = s.symbols,
                           lines = s.lines, texts = s.texts, terminals = s.terminals }
  end
  return s
end

-- ---- E1: power and 24 V supply ----

local e1 = sheet("E1", "electrical", { fr = "Puissance et alimentation 24 V=", en = "Power and 24 V DC supply" }, 100, 62)
do
  local s = e1
  s.text(3, 2.6, "Arrivée 3 x 400 V 50 Hz + PE", "Mains 3 x 400 V 50 Hz + PE")
  s.strip("X0", "L1", 10, 6, "X0")
  s.strip("X0", "L2", 13, 6, "")
  s.strip("X0", "L3", 16, 6, "")
  s.text(9.4, 4.4, "L1") s.text(12.4, 4.4, "L2") s.text(15.4, 4.4, "L3")
  s.put("Q0", "isolator_3p", 13, 16, { "1", "2", "3", "4", "5", "6" })
  s.line("P1", "power", "X0:L1 below", "Q0:1")
  s.line("P2", "power", "X0:L2 below", "Q0:3")
  s.line("P3", "power", "X0:L3 below", "Q0:5")
  s.put("Q1", "breaker_2p", 12, 27, { "1", "2", "3", "4" })
  s.line("P4", "power", "Q0:2", "Q1:1")
  s.line("P5", "power", "Q0:4", { 13, 21 }, { 14, 21 }, "Q1:3")
  s.put("T1", "transformer", 12, 38, { "P1", "P2", "S1", "S2" })
  s.line("P6", "power", "Q1:2", "T1:P1")
  s.line("P7", "power", "Q1:4", "T1:P2")
  s.put("F2", "breaker_1pn", 12, 50, { "1", "2", "3", "4" })
  s.line("P8", "ac", "T1:S1", "F2:1")
  s.line("P9", "ac", "T1:S2", "F2:3")
  s.put("PE", "earth", 20, 46, { "1" })
  s.line("P10", "pe", { 14, 44 }, { 20, 44 }, "PE:1")
  s.put("G1", "psu", 34, 26, { "L", "N", "+", "-" })
  s.line("P11", "ac", "F2:2", { 10, 57 }, { 26, 57 }, { 26, 19 }, { 32, 19 }, "G1:L")
  s.line("P12", "ac", "F2:4", { 14, 55 }, { 23, 55 }, { 23, 16 }, { 36, 16 }, "G1:N")
  s.strip("XD", "+", 43, 9)
  s.strip("XD", "-", 43, 53)
  s.wire("W1", "G1:+", { 32, 34 }, { 43, 34 }, "XD:+ below")
  s.wire("W2", "G1:-", { 36, 50 }, { 43, 50 }, "XD:-")
  s.bus("24 V=", "bus", { 43, 8, 92, 8 })
  s.bus("0 V", "bus", { 43, 54, 92, 54 })
  s.text(44, 6.8, "+ 24 V=", "+ 24 V DC") s.text(60, 56, "0 V")
  s.symbols[#s.symbols + 1] = { ref = "PE", symbol = "earth", x = 47, y = 59, pins = {}, label = "" }
  s.line("W3", "pe", { 47, 54 }, { 47, 58 })
  s.put("F10", "breaker_1p", 52, 17, { "1", "2" })
  s.put("F11", "breaker_1p", 62, 17, { "1", "2" })
  s.put("F12", "fuse", 72, 17, { "1", "2" })
  s.put("F13", "breaker_1p", 82, 17, { "1", "2" })
  s.put("F14", "breaker_1p", 92, 17, { "1", "2" })
  s.wire("W4", { 52, 8 }, "F10:1")
  s.wire("W5", { 62, 8 }, "F11:1")
  s.wire("W6", { 72, 8 }, "F12:1")
  s.wire("W7", { 82, 8 }, "F13:1")
  s.wire("W8", { 92, 8 }, "F14:1")
  s.put("PLC", "plc_supply", 52, 36, { "L+", "M" })
  s.wire("W16", "F10:2", "PLC:L+")
  s.wire("W17", "PLC:M", { 52, 54 })
  s.strip("XS", "+", 62, 30)
  s.wire("W15", "F11:2", "XS:+")
  s.text(60, 33.4, "/E3 /E5")
  s.put("K10", "contact_no", 72, 27, { "1", "2" })
  s.put("K11", "contact_no", 72, 37, { "1", "2" })
  s.strip("XQ", "+", 72, 45)
  s.wire("W9", "F12:2", "K10:1")
  s.wire("W10", "K10:2", "K11:1")
  s.wire("W11", "K11:2", "XQ:+")
  s.text(70.6, 48.4, "/E4")
  s.put("K10", "contact_no", 82, 27, { "3", "4" })
  s.put("K11", "contact_no", 82, 37, { "3", "4" })
  s.strip("XH", "+", 82, 45)
  s.wire("W12", "F13:2", "K10:3")
  s.wire("W13", "K10:4", "K11:3")
  s.wire("W14", "K11:4", "XH:+")
  s.text(90, 23, "/E2 /E6")
  s.text(53.2, 42, "Automate", "Controller") s.text(59, 36, "Détecteurs", "Sensors")
  s.text(67.5, 50.6, "Électrovannes", "Valves") s.text(79, 50.6, "Hydraulique", "Hydraulics")
  s.text(88, 26, "Sécurité,", "Safety,") s.text(88, 27.8, "voyants", "lamps")
end

-- ---- E2: safety chain ----

local e2 = sheet("E2", "electrical", { fr = "Chaîne de sécurité", en = "Safety chain" }, 82, 60)
do
  local s = e2
  s.probe("F14:2", 6, 8)
  s.probe("XD:-", 6, 54)
  s.bus("F14:2", "bus", { 6, 8, 74, 8 })
  s.bus("0 V", "bus", { 6, 54, 74, 54 })
  s.text(6, 6.6, "24 V=, F14:2 /E1", "24 V DC, F14:2 /E1") s.text(6, 56.4, "0 V, XD:- /E1")
  s.put("K1", "coil", 12, 28, { "A1", "A2" })
  s.wire("W18", { 12, 8 }, "K1:A1")
  s.wire("W19", "K1:A2", { 12, 54 })
  s.text(15.5, 28.5, "relais de", "safety") s.text(15.5, 30.2, "sécurité", "relay")
  s.strip("K1", "S11", 28, 12)
  s.strip("K1", "S21", 31, 12, "")
  s.text(32.2, 12.4, "S21")
  s.put("S01", "estop_2nc", 28, 21, { "01", "02", "11", "12" })
  s.put("S02", "estop_2nc", 28, 32, { "01", "02", "11", "12" })
  s.put("S1", "guard_switch", 28, 43, { "01", "02", "11", "12" })
  s.strip("K1", "S12", 28, 51)
  s.strip("K1", "S22", 31, 51, "")
  s.text(32.2, 51.4, "S22")
  s.wire("W20", "K1:S11 below", "S01:01")
  s.wire("W21", "S01:02", "S02:01")
  s.wire("W22", "S02:02", "S1:01")
  s.wire("W23", "S1:02", "K1:S12")
  s.wire("W24", "K1:S21 below", "S01:11")
  s.wire("W25", "S01:12", "S02:11")
  s.wire("W26", "S02:12", "S1:11")
  s.wire("W27", "S1:12", "K1:S22")
  s.put("S2", "push_no", 46, 17, { "1", "2" })
  s.put("K10", "contact_nc", 46, 28, { "21", "22" })
  s.put("K11", "contact_nc", 46, 39, { "21", "22" })
  s.strip("K1", "S34", 46, 48)
  s.wire("W34", { 46, 8 }, "S2:1")
  s.wire("W35", "S2:2", "K10:21")
  s.wire("W36", "K10:22", "K11:21")
  s.wire("W37", "K11:22", "K1:S34")
  s.text(42.5, 52, "Réarmement", "Reset")
  s.put("K1", "contact_no", 60, 18, { "13", "14" })
  s.put("K10", "coil", 60, 36, { "A1", "A2" })
  s.wire("W28", "K1:13", { 60, 8 })
  s.wire("W29", "K1:14", "K10:A1")
  s.wire("W30", "K10:A2", { 60, 54 })
  s.put("K1", "contact_no", 74, 18, { "23", "24" })
  s.put("K11", "coil", 74, 36, { "A1", "A2" })
  s.wire("W31", "K1:23", { 74, 8 })
  s.wire("W32", "K1:24", "K11:A1")
  s.wire("W33", "K11:A2", { 74, 54 })
  s.text(56.5, 58, "Canal A", "Channel A") s.text(70.5, 58, "Canal B", "Channel B")
end

-- ---- E3: inputs of station 1 ----

local e3 = sheet("E3", "electrical", { fr = "Entrées automate, station 1", en = "Controller inputs, station 1" }, 96, 60)
do
  local s = e3
  s.probe("XS:+", 3, 8)
  s.probe("XB1:+", 9, 8)
  s.probe("XD:-", 3, 24)
  s.probe("XB1:-", 9, 24)
  s.probe("XB2:+", 76, 8)
  s.probe("XB2:-", 76, 24)
  s.wire("CBL1P", "XS:+", "XB1:+")
  s.wire("CBL1M", "XD:-", "XB1:-")
  s.wire("CBL2P", "XS:+", { 3, 5 }, { 76, 5 }, "XB2:+")
  s.wire("CBL2M", "XD:-", { 3, 26 }, { 76, 26 }, "XB2:-")
  s.bus("XB1:+", "bus", { 9, 8, 64, 8 })
  s.bus("XB1:-", "bus", { 9, 24, 64, 24 })
  s.bus("XB2:+", "bus", { 76, 8, 84, 8 })
  s.bus("XB2:-", "bus", { 76, 24, 84, 24 })
  s.text(3.6, 4.3, "XS:+ /E1", nil, 1.1) s.text(9.5, 7.2, "XB1:+", nil, 1.1) s.text(77, 7.2, "XB2:+", nil, 1.1)
  s.text(0.4, 23.2, "XD:-", nil, 1.1) s.text(9.5, 23.2, "XB1:-", nil, 1.1) s.text(77, 23.2, "XB2:-", nil, 1.1)

  -- One sensor: 24 V above, 0 V below, signal to the box, the cabinet's terminals and the card.
  local function sensor(ref, symbol, x, box, pin, strip, input, plus, minus, signal, cable, card)
    s.put(ref, symbol, x, 16, { "BN", "BU", "BK" })
    s.wire(plus, { x, 8 }, ref .. ":BN")
    s.wire(minus, ref .. ":BU", { x, 24 })
    s.strip(box, pin, x + 7, 31)
    s.wire(signal, ref .. ":BK", { x + 7, 16 }, box .. ":" .. pin)
    s.strip("X3", strip, x + 7, 40)
    s.wire(cable, box .. ":" .. pin .. " below", "X3:" .. strip)
    s.put("PLC", "plc_input", x + 7, 49, { input, "M" }, input)
    s.wire(card, "X3:" .. strip .. " below", "PLC:" .. input)
  end
  s.put("0B1", "pressure_switch", 17, 16, { "1", "2" })
  s.wire("W89", { 17, 8 }, "0B1:1")
  s.strip("XB1", "s12", 17, 31)
  s.wire("W90", "0B1:2", { 17, 27 }, "XB1:s12")
  s.strip("X3", "12", 17, 40)
  s.wire("W91", "XB1:s12 below", "X3:12")
  s.put("PLC", "plc_input", 17, 49, { "I1.4", "M" }, "I1.4")
  s.wire("W92", "X3:12 below", "PLC:I1.4")
  sensor("1B1", "sensor_pnp", 30, "XB1", "s16", "16", "I2.0", "W104", "W105", "W106", "W107", "W108")
  sensor("1B2", "sensor_pnp", 47, "XB1", "s17", "17", "I2.1", "W109", "W110", "W111", "W112", "W113")
  sensor("1B3", "sensor_photo", 64, "XB1", "s18", "18", "I2.2", "W114", "W115", "W116", "W117", "W118")
  sensor("2B1", "sensor_photo", 84, "XB2", "s19", "19", "I2.3", "W119", "W120", "W121", "W122", "W123")
  s.bus("PLC:M", "bus", { 17, 52, 91, 52 })
  s.text(3, 52.4, "PLC:M /E1")
  s.text(12.5, 56, "Pression d’air", "Air pressure") s.text(31.5, 56, "Poussoir rentré", "Pusher in")
  s.text(49.5, 56, "Poussoir sorti", "Pusher out") s.text(65.5, 56, "Corps au magasin", "Body in magazine")
  s.text(85.5, 56, "Corps en sortie", "Body at the exit")
end

-- ---- E4: valves ----

local e4 = sheet("E4", "electrical", { fr = "Sorties automate, électrovannes", en = "Controller outputs, valves" }, 64, 60)
do
  local s = e4
  s.probe("XQ:+", 5, 8)
  s.probe("PLC:Q+", 14, 8)
  s.probe("XD:-", 5, 52)
  s.probe("XV1:-", 14, 52)
  s.wire("W38", "XQ:+", "PLC:Q+")
  s.bus("Q+", "bus", { 14, 8, 48, 8 })
  s.wire("CVL1M", "XD:-", "XV1:-")
  s.bus("XV1:-", "bus", { 14, 52, 48, 52 })
  s.text(2, 6.8, "XQ:+ /E1") s.text(14, 6.8, "PLC:Q+") s.text(2, 50.8, "XD:- /E1") s.text(14, 50.8, "XV1:-")
  local function valve(ref, x, output, strip, pin, first, second, third, last)
    s.put("PLC", "plc_output", x, 15, { "", output }, output)
    s.bus("Q+", "wire", { x, 8, x, 12 })
    s.strip("X4", strip, x, 25)
    s.wire(first, "PLC:" .. output, "X4:" .. strip)
    s.strip("XV1", pin, x, 34)
    s.wire(second, "X4:" .. strip .. " below", "XV1:" .. pin)
    s.put(ref, "solenoid", x, 43, { "A1", "A2" })
    s.wire(third, "XV1:" .. pin .. " below", ref .. ":A1")
    s.wire(last, ref .. ":A2", { x, 52 })
  end
  valve("0Y1", 26, "Q1.0", "7", "s7", "W239", "W240", "W241", "W242")
  valve("1Y1", 48, "Q1.1", "8", "s8", "W243", "W244", "W245", "W246")
  s.text(20, 56, "Mise en pression", "Air soft start") s.text(42.5, 56, "Sortie du poussoir", "Pusher out")
  s.text(40, 58, "1V1, commande 14 /P1", "1V1, pilot 14 /P1") s.text(21, 58, "0V2 /P1")
end

-- ---- E5: inputs of the desk and of the safety ----

local e5 = sheet("E5", "electrical", { fr = "Entrées automate, pupitre et sécurité", en = "Controller inputs, desk and safety" }, 118, 56)
do
  local s = e5
  s.probe("XS:+", 5, 8)
  s.bus("XS:+", "bus", { 5, 8, 110, 8 })
  s.text(5, 6.6, "24 V=, XS:+ /E1", "24 V DC, XS:+ /E1")
  local function input(ref, symbol, pins, x, strip, address, first, second, card)
    s.put(ref, symbol, x, 17, pins)
    s.wire(first, { x, 8 }, ref .. ":" .. pins[1])
    s.strip("X3", strip, x, 36)
    s.wire(second, ref .. ":" .. pins[2], "X3:" .. strip)
    s.put("PLC", "plc_input", x, 45, { address, "M" }, address)
    s.wire(card, "X3:" .. strip .. " below", "PLC:" .. address)
  end
  input("S3", "push_no", { "1", "2" }, 14, "0", "I0.0", "W53", "W54", "W55")
  input("S4", "push_nc", { "1", "2" }, 26, "1", "I0.1", "W56", "W57", "W58")
  input("S5", "selector", { "13", "14" }, 38, "2", "I0.2", "W59", "W60", "W61")
  input("S5", "selector", { "23", "24" }, 50, "3", "I0.3", "W62", "W63", "W64")
  input("S6", "push_no", { "1", "2" }, 62, "4", "I0.4", "W65", "W66", "W67")
  input("S7", "push_no", { "1", "2" }, 74, "5", "I0.5", "W68", "W69", "W70")
  input("K1", "contact_no", { "33", "34" }, 86, "6", "I0.6", "W71", "W72", "W73")
  s.put("K10", "contact_no", 98, 17, { "13", "14" })
  s.put("K11", "contact_no", 98, 27, { "13", "14" })
  s.wire("W93", { 98, 8 }, "K10:13")
  s.wire("W94", "K10:14", "K11:13")
  s.strip("X3", "13", 98, 36)
  s.wire("W94B", "K11:14", "X3:13")
  s.put("PLC", "plc_input", 98, 45, { "I1.5", "M" }, "I1.5")
  s.wire("W95", "X3:13 below", "PLC:I1.5")
  input("S1", "contact_no", { "21", "22" }, 110, "29", "I3.5", "W167", "W168", "W169")
  s.bus("PLC:M", "bus", { 14, 48, 110, 48 })
  s.text(3, 48.4, "PLC:M /E1")
  s.text(11.5, 52, "Marche", "Start") s.text(24, 52, "Arrêt", "Stop") s.text(36, 52, "Auto") s.text(48, 52, "Manu", "Manual")
  s.text(57, 52, "Initialisation", "Initialise") s.text(69.5, 52, "Acquittement", "Acknowledge")
  s.text(82, 52, "Sécurité", "Safety") s.text(94, 52, "Contacteurs", "Contactors") s.text(107, 52, "Protecteur", "Guard")
end

-- ---- E6: lamps ----

local e6 = sheet("E6", "electrical", { fr = "Sorties automate, voyants et balise", en = "Controller outputs, lamps and beacon" }, 108, 60)
do
  local s = e6
  s.probe("F14:2", 4, 8)
  s.probe("PLC:QL+", 10, 8)
  s.probe("XD:-", 10, 52)
  s.wire("W39", "F14:2", "PLC:QL+")
  s.bus("QL+", "bus", { 10, 8, 100, 8 })
  s.bus("0 V", "bus", { 10, 52, 100, 52 })
  s.text(1.5, 6.6, "F14:2 /E1") s.text(10.5, 6.6, "PLC:QL+") s.text(2, 52.4, "XD:- /E1")
  local function lamp(ref, symbol, x, output, strip, first, second, last)
    s.put("PLC", "plc_output", x, 15, { "", output }, output)
    s.bus("QL+", "wire", { x, 8, x, 12 })
    s.strip("X4", strip, x, 26)
    s.wire(first, "PLC:" .. output, "X4:" .. strip)
    s.put(ref, symbol, x, 40, { "A1", "A2" })
    s.wire(second, "X4:" .. strip .. " below", ref .. ":A1")
    s.wire(last, ref .. ":A2", { x, 52 })
  end
  lamp("H2", "lamp", 16, "Q4.0", "21", "W290", "W291", "W292")
  lamp("H3", "lamp", 28, "Q4.1", "22", "W293", "W294", "W295")
  lamp("H5", "lamp", 40, "Q4.2", "23", "W296", "W297", "W298")
  lamp("H6", "lamp", 52, "Q4.3", "24", "W299", "W300", "W301")
  lamp("H10", "lamp", 64, "Q4.4", "25", "W302", "W303", "W304")
  lamp("H11", "lamp", 76, "Q4.5", "26", "W305", "W306", "W307")
  lamp("H12", "lamp", 88, "Q4.6", "27", "W308", "W309", "W310")
  lamp("HA1", "buzzer", 100, "Q4.7", "28", "W311", "W312", "W313")
  s.text(13.5, 56, "Auto") s.text(25.5, 56, "Défaut", "Fault") s.text(36.5, 56, "Réarmer", "Reset") s.text(48, 56, "Initialiser", "Initialise")
  s.text(61.5, 56, "Verte", "Green") s.text(73, 56, "Orange") s.text(85.5, 56, "Rouge", "Red") s.text(95, 56, "Avertisseur", "Sounder")
end

-- ---- P1: air ----

local p1 = sheet("P1", "pneumatic", { fr = "Air comprimé, stations 0 et 1", en = "Compressed air, stations 0 and 1" }, 98, 80)
do
  local s = p1
  s.put("1A", "cylinder_double_cushioned", 38, 7, { "A", "B", "" })
  s.text(29, 1.6, "D 25/10, course 100, poussage des corps", "D 25/10, stroke 100, pushes the bodies")
  s.put("1Q2", "one_way_flow_control", 31, 19, { "1", "2" })
  s.put("1Q1", "one_way_flow_control", 45, 19, { "1", "2" })
  s.tube("T8", "1Q2:2", "1A:A")
  s.tube("T10", "1Q1:2", "1A:B")
  s.put("1V1", "valve_5_2_solenoid_spring", 36, 34, { "4", "2", "5", "1", "3" })
  s.text(16.5, 37.5, "1Y1 /E4")
  s.tube("T7", "1V1:4", { 38, 26 }, { 31, 26 }, "1Q2:1")
  s.tube("T9", "1V1:2", { 40, 26 }, { 45, 26 }, "1Q1:1")
  -- Test points of the cylinder.
  s.symbols[#s.symbols + 1] = { ref = "1A", symbol = "test_point", x = 25, y = 11, pins = {}, label = "" }
  s.bus("", "fluid", { 25, 12, 31, 12 })
  s.text(20.5, 11.4, "1A:A")
  s.symbols[#s.symbols + 1] = { ref = "1A", symbol = "test_point", x = 52, y = 11, pins = {}, label = "" }
  s.bus("", "fluid", { 45, 12, 52, 12 })
  s.text(53.8, 11.4, "1A:B")
  -- Manifold.
  s.probe("0S1:P", 39, 46)
  s.probe("0S1:5", 37, 41)
  s.probe("0S1:3", 41, 41)
  s.tube("T6", "0S1:P", "1V1:1")
  s.tube("T11", "1V1:5", "0S1:5")
  s.tube("T12", "1V1:3", "0S1:3")
  s.put("0Z3", "silencer", 27, 43, { "1" })
  s.put("0Z2", "silencer", 51, 43, { "1" })
  s.tube("T15", "0S1:5", { 27, 41 }, "0Z3:1")
  s.tube("T14", "0S1:3", { 51, 41 }, "0Z2:1")
  s.symbols[#s.symbols + 1] = { ref = "0S1", symbol = "test_point", x = 35, y = 45, pins = {}, label = "" }
  s.bus("", "fluid", { 35, 46, 39, 46 })
  s.bus("", "frame", { 20.5, 39.5, 56, 39.5, 56, 47.4, 20.5, 47.4, 20.5, 39.5 })
  s.text(56.6, 43.4, "0S1") s.text(29.6, 46.9, "0S1:P")
  -- Treatment of the air.
  s.put("0C1", "pressure_source", 6, 77, { "1" })
  s.put("0L1", "reservoir", 15, 70, { "1", "2" }, "")
  s.text(12, 73.6, "0L1 DN20")
  s.tube("T0", "0C1:1", { 6, 70 }, "0L1:1")
  s.put("0V1", "valve_3_2_hand", 25, 63, { "1", "2", "" })
  s.symbols[#s.symbols + 1] = { ref = "0V1", symbol = "exhaust", x = 24, y = 67, pins = {}, label = "" }
  s.tube("T01", "0L1:2", { 22, 70 }, "0V1:1")
  s.put("0Z1", "frl", 46, 57, { "1", "2" }, "")
  s.text(36, 64.5, "0Z1 réglé à 6 bar", "0Z1 set to 6 bar")
  s.tube("T2", "0V1:2", { 23, 57 }, "0Z1:1")
  s.put("0P1", "gauge", 60, 52, { "P" })
  s.tube("T13", { 60, 57 }, "0P1:P")
  s.put("0V2", "valve_3_2_soft_start", 76, 66, { "1", "2", "" })
  s.symbols[#s.symbols + 1] = { ref = "0V2", symbol = "exhaust", x = 79, y = 70, pins = {}, label = "" }
  s.text(66.6, 70.8, "0Y1 /E4")
  s.tube("T3", "0Z1:2", { 62, 57 }, { 62, 73 }, { 77, 73 }, "0V2:1")
  s.tube("T4", "0V2:2", { 78, 46 }, "0S1:P")
  s.put("0B1", "pressure_switch_pneumatic", 90, 51, { "P" })
  s.tube("T5", { 78, 57 }, { 90, 57 }, "0B1:P")
end

return { e1.done(), e2.done(), e3.done(), e4.done(), e5.done(), e6.done(), p1.done() }
