-- A sheet of fluids or of mechanics that remembers where each terminal is drawn. What it draws is checked when the line loads:
-- a tube joins its own two ends, a line without a tube stays within one node of the model.
depanne.api(1)

-- Pins of the symbols used, in the order of the symbol, from its origin.
local pins_of = {
  pressure_source = { { 0, -3 } },
  reservoir = { { -4, 0 }, { 4, 0 } },
  valve_3_2_hand = { { -3, 3 }, { -2, -3 }, { -1, 3 } },
  valve_3_2_soft_start = { { 1, 3 }, { 2, -6 }, { 3, 3 } },
  frl = { { -11, 0 }, { 11, 0 } },
  gauge = { { 0, 1 } },
  pressure_switch_pneumatic = { { 0, 3 } },
  valve_5_2_solenoid_spring = { { 2, -4 }, { 4, -4 }, { 1, 4 }, { 3, 4 }, { 5, 4 } },
  valve_5_2_bistable = { { 2, -4 }, { 4, -4 }, { 1, 4 }, { 3, 4 }, { 5, 4 } },
  valve_3_2 = { { 2, -3 }, { 1, 3 }, { 3, 3 } },
  valve_2_2 = { { 2, -3 }, { 2, 3 } },
  one_way_flow_control = { { 0, 4 }, { 0, -4 } },
  cylinder_double_cushioned = { { -7, 3 }, { 7, 3 }, { 12, 0 } },
  cylinder_single = { { -5, 3 }, { 10, 0 } },
  rodless_cylinder = { { -9, 3 }, { 9, 3 }, { -6, -4 } },
  rotary_actuator = { { -1, 3 }, { 2, 3 }, { 6, 0 } },
  silencer = { { 0, -1 } },
  exhaust = { { 0, -1 } },
  test_point = { { 0, 1 } },
  vacuum_ejector = { { -4, 0 }, { 0, 3 } },
  suction_cup = { { 0, -2 } },
  vacuum_filter = { { -3, 0 }, { 3, 0 } },
  vacuum_switch = { { 0, 3 } },
  oil_pressure_switch = { { 0, 3 } },
  oil_pressure_transmitter = { { 0, 3 } },
  oil_pump = { { 0, 3 }, { 0, -3 }, { -4, 0 } },
  motor_shaft = { { 4, 0 } },
  coupling = { { -2, 0 }, { 2, 0 } },
  oil_tank = { { -3, -3 }, { 3, -3 } },
  tank_symbol = { { 0, -1 } },
  oil_strainer = { { 0, 3 }, { 0, -3 } },
  oil_filter = { { 0, -5 }, { 0, 5 } },
  oil_relief_valve = { { 0, -4 }, { 0, 4 } },
  oil_reducing_valve = { { 0, 4 }, { 0, -4 }, { 6, 2 } },
  oil_check_valve = { { 0, 3 }, { 0, -3 } },
  oil_po_check = { { 0, 4 }, { 0, -4 }, { -4, 2 } },
  oil_valve_4_3 = { { -1, 4 }, { -1, -4 }, { 1, -4 }, { 1, 4 } },
  oil_valve_4_2 = { { 2, 4 }, { 2, -4 }, { 4, -4 }, { 4, 4 } },
  oil_valve_2_2 = { { 2, -4 }, { 2, 6 } },
  oil_throttle = { { 0, 4 }, { 0, -4 } },
  oil_accumulator = { { 0, 8 }, { 6, 8 } },
  oil_gauge = { { 0, 1 } },
  oil_cylinder = { { -7, 3 }, { 7, 3 }, { 12, 0 } },
  oil_level_switch = { { -2, 0 }, { 2, 0 } },
  oil_temperature_switch = { { -2, 0 }, { 2, 0 } },
  gearbox_worm = { { -4, -2 }, { 4, 1 } },
  shaft = { { -4, 0 }, { 4, 0 } },
  chain_drive = { { -3, 0 }, { 11, 0 } },
  conveyor_belt = { { -3, 0 } },
  guide = { { 0, -2 } },
  linear_guide = { { 0, -2 } },
  bush_guide = { { 0, -2 } },
  press_tool = { { 0, -4 } },
  shock_absorber = { { -4, 0 } },
  magazine = { { -4, 0 } },
  pick_head = { { 0, -3 } },
  stopper = { { 0, 2 } },
  sorter_flap = { { 0, 0 } },
  plan_valve = { { 0, 0 } },
  plan_frl = { { 0, 0 } },
  plan_isolator = { { 0, 0 } },
  plan_beacon = { { 0, 0 } },
  plan_tank = { { 0, 0 } },
  plan_motor = { { 0, 0 } },
  plan_gearbox = { { 0, 0 } },
  plan_guard = { { 0, 0 } },
  plan_magazine = { { 0, 0 } },
  plan_manifold = { { 0, 0 } },
  plan_belt = { { 0, 0 } },
  plan_stopper = { { 0, 0 } },
  plan_press = { { 0, 0 } },
  plan_heater = { { 0, 0 } },
  plan_axis = { { 0, 0 } },
  plan_head = { { 0, 0 } },
  plan_flap = { { 0, 0 } },
  plan_chute = { { 0, 0 } },
  plan_short_belt = { { 0, 0 } },
  plan_estop = { { 0, 0 } },
  plan_box = { { 0, 0 } },
  plan_cylinder = { { 0, 0 } },
  chute = { { -3, -2 } },
}

local function turned(pin, quarters)
  local x, y = pin[1], pin[2]
  for _ = 1, quarters do x, y = -y, x end
  return x, y
end

return function(id, trade, title, width, height)
  local s = { symbols = {}, lines = {}, texts = {}, terminals = {}, drawn = {}, spot = {} }

  -- A point a probe can touch.
  function s.probe(name, x, y)
    if not s.drawn[name] then
      s.drawn[name] = true
      s.terminals[#s.terminals + 1] = { name, x, y }
    end
    s.spot[name] = s.spot[name] or { x, y }
  end

  -- label: the reference, or with what is worth knowing of the part on the lines under it; "" for none.
  function s.put(ref, symbol, x, y, pins, label, quarters)
    s.symbols[#s.symbols + 1] = { ref = ref, symbol = symbol, x = x, y = y, pins = pins, label = label, rot = quarters or 0 }
    local places = pins_of[symbol]
    if places == nil then error("folio " .. id .. ": " .. symbol .. " has no known pins") end
    for i = 1, #pins do
      if pins[i] ~= "" then
        local dx, dy = turned(places[i], quarters or 0)
        s.probe(ref .. ":" .. pins[i], x + dx, y + dy)
        s.spot[ref .. ":" .. pins[i]] = { x + dx, y + dy }
      end
    end
  end

  -- Points of a line: names of terminals, and corners { x, y } between them. Returns them with the names met.
  local function path(what, list)
    local points, names = {}, {}
    for i = 1, #list do
      local place = list[i]
      if type(place) == "string" then
        names[#names + 1] = place
        place = s.spot[place]
      end
      if place == nil then error("folio " .. id .. ": " .. what .. " has no place for its point " .. i) end
      points[#points + 1] = place[1]
      points[#points + 1] = place[2]
    end
    return points, names
  end

  -- A tube or hose of the model.
  function s.pipe(ref, style, ...)
    local points, names = path(ref, { ... })
    s.lines[#s.lines + 1] = { ref, points, style = style, joins = names }
  end
  function s.tube(ref, ...) s.pipe(ref, "fluid", ...) end
  function s.hose(ref, ...) s.pipe(ref, "hose", ...) end

  -- Rigid: of the same node as the terminal net.
  function s.join(net, style, ...)
    local points, names = path(net, { ... })
    names[#names + 1] = net
    s.lines[#s.lines + 1] = { bus = "", points = points, style = style, label = "", joins = names }
  end

  -- A line of the drawing only.
  function s.mark(style, points) s.lines[#s.lines + 1] = { bus = "", points = points, style = style, label = "" } end

  -- A test point: symbol at x, y, its stem below.
  function s.test(ref, pin, x, y, label, quarters)
    s.put(ref, "test_point", x, y, pin == nil and {} or { pin }, label, quarters)
  end

  function s.text(x, y, fr, en, size, align)
    s.texts[#s.texts + 1] = { x, y, { fr = fr, en = en or fr }, size = size, align = align }
  end

  function s.done()
    return depanne.folio { id = id, trade = trade, title = title, width = width, height = height, symbols = s.symbols,
                           lines = s.lines, texts = s.texts, terminals = s.terminals, revision = "C", date = "2025-11-03" }
  end
  return s
end
