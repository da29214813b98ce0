-- Electrical folios drawn from the wiring of a line. A file of folios says which components and rails stand where;
-- wires, their numbers, functions, contacts under coils and cross-references come from the line itself, so that a
-- drawing cannot say something else than the machine. Usage, in the file that `line.folios` names:
--
--   local electrical = depanne.include "lines/shared/electrical_folios.lua"
--   return function(line)
--     local book = electrical(line, { ["XS:+"] = "E4", ["XD:-"] = "E1" })  -- rails, and the folio where each begins
--     book.valves = { ["1V1"] = "P1" }                                      -- and that of each valve, named beside its coil
--     local s = book.sheet("E6", { fr = "Entrées", en = "Inputs" })
--     s.inputs { "I0.0", "I0.1" }
--     return book.folios()
--   end
--
-- Coordinates are in grid steps, + of the supply on top, 0 V at the bottom.
depanne.api(1)

local WIDTH, HEIGHT = 140, 89

-- Pins of the symbols, in the order of the symbol, from its origin. A pin is left or right of its symbol, or above or below.
local poles = { { -3, -3 }, { -3, 3 }, { 0, -3 }, { 0, 3 }, { 3, -3 }, { 3, 3 } }
local long_poles = { { -3, -5 }, { -3, 5 }, { 0, -5 }, { 0, 5 }, { 3, -5 }, { 3, 5 } }
local sensor = { { 0, -4 }, { 0, 4 }, { 5, 0 } }
local two_poles = { { 0, -3 }, { 0, 3 } }
local pair = { { -2, -3 }, { -2, 3 }, { 2, -3 }, { 2, 3 } }
local pins_of = {
  isolator_3p = poles, contact_3p = poles, overload_3p = poles, motor_breaker_3p = long_poles, magnetic_breaker_3p = long_poles,
  drive = { { -3, -5 }, { -3, 5 }, { 0, -5 }, { 0, 5 }, { 3, -5 }, { 3, 5 }, { 5.5, -1.5 }, { 5.5, 1.5 } }, breaker_2p = pair, breaker_1pn = pair, contact_2p = pair,
  transformer = { { -2, -4 }, { 2, -4 }, { -2, 4 }, { 2, 4 } }, psu = { { -2, -4 }, { 2, -4 }, { -2, 4 }, { 2, 4 } },
  motor_3p = { { -3, -5 }, { 0, -5 }, { 3, -5 }, { 6, -5 }, { -3, 5 }, { 0, 5 }, { 3, 5 } },
  motor_cable = { { -3, -4 }, { -3, 4 }, { 0, -4 }, { 0, 4 }, { 3, -4 }, { 3, 4 }, { 6, -4 }, { 6, 4 } },
  heater = { { 0, -3 }, { 0, 3 }, { 3, 0 } }, pt100 = { { -6, 4 }, { 0, 4 }, { 6, 4 } }, transmitter = { { 0, -4 }, { 0, 4 } },
  earth = { { 0, -1 } }, estop_2nc = { { 0, -3 }, { 0, 3 }, { 3, -3 }, { 3, 3 } },
  guard_switch = { { 0, -3 }, { 0, 3 }, { 3, -3 }, { 3, 3 } },
  sensor_pnp = sensor, sensor_photo = sensor, sensor_inductive = sensor, sensor_capacitive = sensor,
}

-- Symbols of what stands in a column, by kind; a relay's are those of its pins.
local symbol_of_kind = {
  push_button_no = "push_no", push_button_nc = "push_nc", selector = "selector", pressure_switch = "pressure_switch",
  oil_pressure_switch = "pressure_switch", vacuum_switch = "vacuum_contact", oil_level_switch = "contact_level",
  oil_temperature_switch = "contact_temperature_nc", oil_filter = "contact_dp_nc", lamp = "lamp", buzzer = "buzzer",
  solenoid_coil = "solenoid", proximity_sensor = "sensor_pnp", photo_sensor = "sensor_photo",
  guard_switch = "contact_no", inductive_sensor = "sensor_inductive", capacitive_sensor = "sensor_capacitive",
}
local symbol_of_pin = { A1 = "coil", ["12"] = "contact_nc", T1 = "contact_temperature_nc", ["21"] = "contact_nc", ["41"] = "contact_nc", ["95"] = "contact_thermal_nc", ["97"] = "contact_thermal_no" }

-- Pins that a current enters and leaves by.
local pin_pairs = {
  { "1", "2" }, { "3", "4" }, { "5", "6" }, { "11", "12" }, { "11", "14" }, { "13", "14" }, { "21", "22" }, { "23", "24" },
  { "33", "34" }, { "41", "42" }, { "53", "54" }, { "95", "96" }, { "97", "98" }, { "A1", "A2" }, { "R1A", "R1C" }, { "T1", "T2" },
}

local function split(name)
  for i = 1, #name do
    if name:sub(i, i) == ":" then return name:sub(1, i - 1), name:sub(i + 1) end
  end
  error('"' .. name .. '" is no terminal: write REF:PIN')
end

local function is_terminal(name)
  for i = 1, #name do
    if name:sub(i, i) == ":" then return true end
  end
  return false
end

local function letters(text)
  local count = 0
  for i = 1, #text do
    local byte = text:byte(i)
    if byte < 128 or byte > 191 then count = count + 1 end
  end
  return count
end

-- Lines of a text of so many letters at most.
local function wrap(text, most)
  local lines, current, from = {}, "", 1
  for i = 1, #text + 1 do
    if i > #text or text:sub(i, i) == " " then
      local word = text:sub(from, i - 1)
      if current == "" then
        current = word
      elseif letters(current) + 1 + letters(word) <= most then
        current = current .. " " .. word
      else
        lines[#lines + 1] = current
        current = word
      end
      from = i + 1
    end
  end
  lines[#lines + 1] = current
  return lines
end

-- What the line says, by name.
local function read_line(line)
  local model = { component = {}, wires_at = {}, wires = {}, moved_by = {} }
  for _, component in ipairs(line.components) do
    model.component[component.ref] = component
    for _, signal in pairs(component.inputs) do
      for i = 1, #signal do -- "1Y1.energised" moves this one
        if signal:sub(i, i) == "." then model.moved_by[signal:sub(1, i - 1)] = component.ref end
      end
    end
  end
  for _, wire in ipairs(line.connections) do
    if wire.trade == "electrical" then
      model.wires[#model.wires + 1] = wire
      for _, name in ipairs { wire.from, wire.to } do
        model.wires_at[name] = model.wires_at[name] or {}
        model.wires_at[name][#model.wires_at[name] + 1] = wire
      end
    end
  end
  function model.at(name) return model.wires_at[name] or {} end
  function model.far(wire, name) return wire.from == name and wire.to or wire.from end
  function model.kind(name)
    local ref = split(name)
    local component = model.component[ref]
    if not component then error("folio: there is no component " .. ref) end
    return component.kind
  end
  -- The other end of the contact or coil that begins at a terminal, if a wire leaves from there.
  function model.through(name)
    local ref, pin = split(name)
    for _, each in ipairs(pin_pairs) do
      local other = each[1] == pin and each[2] or each[2] == pin and each[1]
      if other and model.wires_at[ref .. ":" .. other] then return ref .. ":" .. other end
    end
    return nil
  end
  return model
end

local function is_rail(model, name)
  local _, pin = split(name)
  return model.kind(name) == "terminal_strip" and (pin == "+" or pin == "-")
end

-- From a terminal, wire by wire, to a rail, a sensor or a terminal where `stop` holds. What is met, in order, and the end.
local function trace(model, start, stop)
  local met, here, came = {}, start, nil
  for _ = 1, 20 do
    local wire = nil
    for _, each in ipairs(model.at(here)) do
      if each ~= came then
        if wire then error(start .. ": its circuit divides at " .. here .. " (" .. wire.ref .. " and " .. each.ref .. ")") end
        wire = each
      end
    end
    if not wire then error(start .. ": its circuit ends at " .. here) end
    local there = model.far(wire, here)
    if stop(there) or is_rail(model, there) then return met, there end
    local ref, pin = split(there)
    if pin == "BK" then
      met[#met + 1] = { sensor = ref, kind = model.kind(there) }
      return met, there
    elseif model.kind(there) == "terminal_strip" then
      met[#met + 1] = { strip = there }
      here, came = there, wire
    else
      here, came = model.through(there), nil
      if not here then error(start .. ": nothing leads on from " .. there) end
      met[#met + 1] = { ref = ref, kind = model.kind(there), near = there, far = here }
    end
  end
  error(start .. ": its circuit has no end")
end

-- ---- A sheet ----

local function make_sheet(book, model, id, title)
  local s = { id = id, style = "wire", symbols = {}, lines = {}, texts = {}, terminals = {}, probed = {}, spots = {}, fed = {} }

  function s.text(x, y, fr, en, size, align)
    s.texts[#s.texts + 1] = { x, y, { fr = fr, en = en or fr }, size = size or 1.1, align = align }
  end

  -- A name in several lines, around x; a language may need fewer lines than the other.
  function s.caption(x, y, name, most, size)
    local fr, en = wrap(name.fr, most), wrap(name.en, most)
    for i = 1, math.max(#fr, #en) do
      s.text(x, y + (i - 1) * 1.55, fr[i] or " ", en[i] or " ", size or 1.1, "middle")
    end
  end

  local function probe(name, x, y)
    local ref = split(name)
    book.shown[name], book.on[ref] = true, true
    if not s.probed[name] then
      s.probed[name] = true
      s.terminals[#s.terminals + 1] = { name, x, y }
    end
  end
  local function spot(name, place)
    s.spots[name] = s.spots[name] or {}
    s.spots[name][#s.spots[name] + 1] = place
  end
  function s.place(name)
    if not s.spots[name] then error("folio " .. id .. ": " .. name .. " is not on it") end
    return s.spots[name][1]
  end

  function s.put(ref, symbol, x, y, pins, label)
    s.symbols[#s.symbols + 1] = { ref = ref, symbol = symbol, x = x, y = y, pins = pins, label = label }
    local places = pins_of[symbol] or two_poles
    for i, pin in ipairs(pins) do
      if pin ~= "" then
        local name = ref .. ":" .. pin
        probe(name, x + places[i][1], y + places[i][2])
        spot(name, { x = x + places[i][1], y = y + places[i][2] })
      end
    end
  end

  -- A terminal of a strip or of a block on a vertical wire, with its name at its left.
  function s.terminal(name, x, y, label)
    local ref = split(name)
    s.symbols[#s.symbols + 1] = { ref = ref, symbol = "terminal", x = x, y = y, pins = {}, label = label or name }
    probe(name, x, y)
    spot(name, { x = x, y = y, above = y - 1, below = y + 1 })
  end

  -- A rail from x1 to x2: all that hangs on one terminal, which can be probed where it is drawn first. Its name stands
  -- above it, or below with `under`.
  function s.rail(name, x1, x2, y, under)
    probe(name, x1, y)
    spot(name, { x1 = x1, x2 = x2, y = y, x = x1 })
    if x2 > x1 then s.lines[#s.lines + 1] = { bus = name, points = { x1, y, x2, y }, style = s.style == "wire" and "bus" or s.style, label = "" } end
    local home = book.home[name]
    s.text(x1 + 0.4, under and y + 2 or y - 1.2, name .. (home and home ~= id and " /" .. home or ""))
  end

  function s.frame(x1, y1, x2, y2)
    s.lines[#s.lines + 1] = { bus = "", style = "frame", label = "", points = { x1, y1, x2, y1, x2, y2, x1, y2, x1, y1 } }
  end
  function s.tie(style, points) s.lines[#s.lines + 1] = { bus = "", style = style, label = "", points = points } end

  -- Where a wire leaves a spot for a point; nil if it would have to turn.
  local function leave(place, x, y)
    if place.x1 then
      if x >= place.x1 and x <= place.x2 and y ~= place.y then return x, place.y end
      if y == place.y then return x < place.x1 and place.x1 or place.x2, place.y end
    elseif place.above then
      if x == place.x and y ~= place.y then return x, y < place.y and place.above or place.below end
      if y == place.y and x ~= place.x then return place.x, place.y end
    elseif (x == place.x) ~= (y == place.y) then
      return place.x, place.y
    end
    return nil
  end

  local function style_of(wire)
    for _, name in ipairs { wire.from, wire.to } do
      local _, pin = split(name)
      if model.kind(name) == "earth_bar" or pin == "PE" or pin == "PEM" then return "pe" end
    end
    return s.style
  end

  local function draw(wire, points)
    book.drawn[wire.ref] = id
    s.lines[#s.lines + 1] = { wire.ref, points, style = style_of(wire) }
  end

  -- The wire from one terminal to another, by corners { x, y }.
  function s.link(from, to, ...)
    local wire = nil
    for _, each in ipairs(model.at(from)) do
      if not book.drawn[each.ref] and model.far(each, from) == to then wire = each end
    end
    if not wire then error("folio " .. id .. ": the line has no wire from " .. from .. " to " .. to .. " left to draw") end
    local corners = { ... }
    local first, last = corners[1], corners[#corners]
    local function end_of(name, corner)
      for _, place in ipairs(s.spots[name] or {}) do
        local x, y = leave(place, corner[1], corner[2])
        if x then return x, y end
      end
      error("folio " .. id .. ": " .. wire.ref .. " cannot leave " .. name .. " straight for " .. corner[1] .. ", " .. corner[2])
    end
    -- A first or last corner that is a point of another wire of the same potential begins or ends there.
    local points = {}
    if not first.joins then
      points[1], points[2] = end_of(from, first)
    end
    for _, corner in ipairs(corners) do
      points[#points + 1] = corner[1]
      points[#points + 1] = corner[2]
    end
    if not last.joins then
      local x, y = end_of(to, last)
      points[#points + 1] = x
      points[#points + 1] = y
    end
    draw(wire, points)
  end

  -- The shortest straight run between the two ends of a wire, or nil.
  local function straight(wire)
    local best, points = nil, nil
    for _, a in ipairs(s.spots[wire.from] or {}) do
      for _, b in ipairs(s.spots[wire.to] or {}) do
        if a.x1 and b.x1 then break end -- from rail to rail: a feeder, or a link
        local bx, by = b.x, b.y
        if b.x1 and a.x >= b.x1 and a.x <= b.x2 then bx = a.x end
        local ax, ay = leave(a, bx, by)
        local cx, cy = nil, nil
        if ax then cx, cy = leave(b, ax, ay) end
        if cx and (ax == cx or ay == cy) then
          local length = math.abs(ax - cx) + math.abs(ay - cy)
          if length > 0 and (not best or length < best) then best, points = length, { ax, ay, cx, cy } end
        end
      end
    end
    return points
  end

  -- What is left of the line's wires and runs straight between two things of this sheet.
  function s.wires()
    for _, wire in ipairs(model.wires) do
      local points = not book.drawn[wire.ref] and straight(wire)
      if points then draw(wire, points) end
    end
  end

  -- Where a rail begins after the wire that brings it its potential, drawn at its left if this is its home folio.
  function s.is_fed(name)
    for _, wire in ipairs(book.home[name] == id and not s.fed[name] and model.at(name) or {}) do
      local source = book.home[model.far(wire, name)]
      if source and source ~= id then return true end
    end
    return false
  end
  function s.feeder(name, x, y, under)
    if not s.is_fed(name) then return nil end
    for _, wire in ipairs(model.at(name)) do
      local source = model.far(wire, name)
      if book.home[source] and book.home[source] ~= id then
        s.fed[name] = true
        s.rail(source, x, x, y, under)
        draw(wire, { x, y, x + 8, y })
        return x + 8
      end
    end
    return nil
  end

  return s
end

-- ---- Columns of a controller ----

local TOP, MINUS, INPUT, BOTTOM = 8, 27, 66, 66

local function name_of(model, ref) return model.component[ref].name end

local function not_here() return false end

-- Places columns as wide as the sheet allows: `place` is told how much wider, and returns what it made and where it ends.
local function spread(count, place)
  local _, last = place(0)
  return place(math.max(0, math.min(6, (WIDTH - 4 - last) // count)))
end

-- Groups of columns that hang on one rail.
local function place_inputs(sheet, columns, wider)
  local groups, x = {}, 4
  for _, column in ipairs(columns) do
    local group = groups[#groups]
    if not group or group.plus ~= column.plus then
      if group then x = x + 5 end
      local fed = sheet.is_fed(column.plus) or column.minus and sheet.is_fed(column.minus)
      for _, each in ipairs(groups) do fed = fed and each.plus ~= column.plus end
      group = { plus = column.plus, x = x, begin = fed and x + 8 or x, columns = {} }
      groups[#groups + 1] = group
      x = group.begin
    end
    column.x = x + (column.sensor and 8 or 7) + wider
    if #group.columns > 0 and not column.sensor then column.x = column.x + 4 end
    x = column.sensor and column.x + 6 or column.x
    group.minus = group.minus or column.minus
    group.columns[#group.columns + 1] = column
  end
  return groups, x
end

-- Inputs of the card, one a column: from the rail through contacts and terminals to the input, and its function.
local function add_inputs(sheet, book, model, addresses)
  local columns = {}
  for i, address in ipairs(addresses) do
    local met, rail = trace(model, "PLC:" .. address, not_here)
    local last = met[#met]
    local column = { address = address, met = met, plus = rail }
    if last.sensor then
      column.sensor = last.sensor
      for _, wire in ipairs(model.at(last.sensor .. ":BN")) do column.plus = model.far(wire, last.sensor .. ":BN") end
      for _, wire in ipairs(model.at(last.sensor .. ":BU")) do column.minus = model.far(wire, last.sensor .. ":BU") end
    end
    columns[i] = column
  end
  local groups, x = spread(#columns, function(wider) return place_inputs(sheet, columns, wider) end)
  for _, group in ipairs(groups) do
    local right, right_minus = group.begin, group.begin
    for _, column in ipairs(group.columns) do
      right = column.x
      if column.sensor then right_minus = column.x end
    end
    sheet.feeder(group.plus, group.x, TOP)
    sheet.rail(group.plus, group.begin, right, TOP)
    if group.minus then
      local begin = sheet.feeder(group.minus, group.x, MINUS, true) or group.x
      sheet.rail(group.minus, begin, right_minus, MINUS, true)
    end
  end
  for _, column in ipairs(columns) do
    local down = column.sensor and column.x + 6 or column.x
    local y, named = 18, nil
    for i = #column.met, 1, -1 do
      local each = column.met[i]
      if each.sensor then
        sheet.put(each.sensor, symbol_of_kind[each.kind], column.x, 18, { "BN", "BU", "BK" })
        named = each.sensor
      elseif each.ref then
        local _, top = split(each.far)
        local _, bottom = split(each.near)
        sheet.put(each.ref, symbol_of_kind[each.kind] or symbol_of_pin[top] or "contact_no", down, y, { top, bottom })
        named = named or each.ref
        y = y + 10
      end
    end
    local strips = 0
    for _, each in ipairs(column.met) do -- from the card: the cabinet's terminals, then the box
      if each.strip then
        sheet.terminal(each.strip, down, INPUT - 12 - 12 * strips)
        strips = strips + 1
      end
    end
    sheet.put("PLC", "plc_input", down, INPUT, { column.address, "M" }, column.address)
    sheet.tie("wire", { down, INPUT + 3, down, INPUT + 6 })
    if column.sensor then
      for _, each in ipairs(column.met) do
        if each.strip and model.far(model.at(column.sensor .. ":BK")[1], column.sensor .. ":BK") == each.strip then
          sheet.link(column.sensor .. ":BK", each.strip, { down, 18 })
        end
      end
    end
    sheet.caption(down, INPUT + 11, name_of(model, named), 14)
  end
  sheet.rail("PLC:M", 4, x, INPUT + 6, true)
end

-- The rails above and below, each over its columns.
local function place_outputs(sheet, columns, cards, wider)
  local x, tops, bottoms = 4, {}, {}
  local function begins(rails, name)
    local fed = sheet.is_fed(name)
    for _, each in ipairs(rails) do fed = fed and each.name ~= name end
    rails[#rails + 1] = { name = name, x = fed and x + 8 or x }
    return rails[#rails]
  end
  for _, column in ipairs(columns) do
    local top, bottom = tops[#tops], bottoms[#bottoms]
    local new_top = not top or top.name ~= column.plus
    local new_bottom = not column.ends and (not bottom or bottom.name ~= column.rail)
    if (new_top or new_bottom) and top then x = x + 5 end
    local begin = x
    if new_top then top = begins(tops, column.plus) end
    if new_bottom then bottom = begins(bottoms, column.rail) end
    if new_top then begin = math.max(begin, top.x) end
    if new_bottom then begin = math.max(begin, bottom.x) end
    x = ((new_top or new_bottom) and begin + 8 or x + (cards.pitch or 13)) + wider
    column.x = x
    top.last = x
    if bottom then bottom.last = x end
    x = x + (cards.gap and cards.gap[column.address] or 0)
  end
  return { tops = tops, bottoms = bottoms }, x
end

-- Columns from a rail to another, by the card's outputs or by contacts: { { rail = "PLC:Q+", "Q1.0", "Q1.1" },
-- { rail = "XH:+", "KA1:14" }, gap = { ["Q0.2"] = 20 }, stop = { ["U1:LI1"] = true } }; room after a column, and terminals
-- where a column ends.
local function add_outputs(sheet, book, model, cards)
  local columns = {}
  for _, card in ipairs(cards) do
    for _, address in ipairs(card) do
      local start = is_terminal(address) and address or "PLC:" .. address
      local met, rail = trace(model, start, function(name) return cards.stop and cards.stop[name] end)
      columns[#columns + 1] = { address = address, start = start, met = met, rail = rail, plus = card.rail, ends = cards.stop and cards.stop[rail] }
    end
  end
  local rails = spread(#columns, function(wider) return place_outputs(sheet, columns, cards, wider) end)
  local tops, bottoms = rails.tops, rails.bottoms
  for _, rail in ipairs(tops) do
    sheet.feeder(rail.name, rail.x - 8, TOP)
    sheet.rail(rail.name, rail.x, rail.last, TOP)
  end
  for _, rail in ipairs(bottoms) do
    sheet.feeder(rail.name, rail.x - 8, BOTTOM)
    sheet.rail(rail.name, rail.x, rail.last, BOTTOM)
  end
  for _, column in ipairs(columns) do
    local at = column.x
    if column.start == column.address then
      local ref, pin = split(column.start)
      local _, above = split(model.through(column.start))
      sheet.put(ref, "contact_no", at, TOP + 8, { above, pin })
    else
      sheet.put("PLC", "plc_output", at, TOP + 7, { "", column.address }, column.address)
      sheet.tie("wire", { at, TOP, at, TOP + 4 })
    end
    local y, named = 27, nil
    for i, each in ipairs(column.met) do
      if each.strip then
        sheet.terminal(each.strip, at, y)
        y = y + 11
      else
        local _, top = split(each.near)
        local _, bottom = split(each.far)
        local load = top == "A1" or i == #column.met
        sheet.put(each.ref, symbol_of_kind[each.kind] or symbol_of_pin[top] or "contact_no", at, load and 51 or y, { top, bottom })
        y = y + 10
        named = each.ref
        local valve = each.kind == "solenoid_coil" and model.moved_by[each.ref]
        local folio = valve and book.valves and book.valves[valve]
        if folio then sheet.text(at + 2.6, 53.6, valve .. " /" .. folio, nil, 1.0) end
      end
    end
    if column.ends then
      sheet.terminal(column.rail, at, 48)
    else
      sheet.caption(at, BOTTOM + 4, name_of(model, named), 12)
    end
  end
end

-- ---- What no wire leads to ----

-- The pin at the other end of a pin's contact, among those of a component.
local function partner(pins, pin)
  for _, each in ipairs(pin_pairs) do
    local other = each[1] == pin and each[2] or each[2] == pin and each[1]
    if other and pins[other] then return each[1], each[2] end
  end
  return nil
end

-- Contacts in reserve and terminals without a wire: all that no other folio shows of the components drawn.
local function add_spares(sheet, book, model, line)
  local items = {}
  for _, component in ipairs(line.components) do
    local pins, done = {}, {}
    for _, terminal in ipairs(component.terminals) do
      if terminal[2] == "electrical" then pins[terminal[1]] = true end
    end
    for _, terminal in ipairs(component.terminals) do
      local pin = terminal[1]
      local name = component.ref .. ":" .. pin
      if pins[pin] and book.on[component.ref] and not book.shown[name] and not done[pin] then
        local first, last = nil, nil
        if component.kind ~= "earth_bar" then first, last = partner(pins, pin) end
        done[pin] = true
        if first then done[first], done[last] = true, true end
        items[#items + 1] = { ref = component.ref, name = name, first = first, last = last }
      end
    end
  end
  local across = 10
  for i, item in ipairs(items) do
    local x, y = 12 + 13 * ((i - 1) % across), 12 + 17 * ((i - 1) // across)
    if item.first then
      local symbol = symbol_of_pin[item.last] or symbol_of_pin[item.first] or "contact_no"
      sheet.put(item.ref, symbol, x, y, { item.first, item.last })
    else
      sheet.terminal(item.name, x, y)
    end
    sheet.caption(x, y + 5.4, name_of(model, item.ref), 17, 0.95)
  end
end

-- ---- The book ----

return function(line, home)
  local model = read_line(line)
  -- drawn: the folio of each wire; shown and on: terminals and components that are on one
  local book = { home = home or {}, drawn = {}, shown = {}, on = {}, sheets = {}, model = model }

  function book.sheet(id, title)
    local s = make_sheet(book, model, id, title)
    s.title = title
    function s.inputs(addresses) add_inputs(s, book, model, addresses) end
    function s.spares() add_spares(s, book, model, line) end
    function s.outputs(cards) add_outputs(s, book, model, cards) end
    book.sheets[#book.sheets + 1] = s
    return s
  end

  function book.folios()
    local list = {}
    for i, s in ipairs(book.sheets) do
      list[i] = depanne.folio { id = s.id, trade = "electrical", title = s.title, width = WIDTH, height = HEIGHT, revision = book.revision, date = book.date,
                                symbols = s.symbols, lines = s.lines, texts = s.texts, terminals = s.terminals }
    end
    return list
  end
  return book
end
