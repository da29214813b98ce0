-- depanne.exercise: what is wrong with a line, what people say, and what a good technician would do.

local shape = {
  id = "name!", line = "string!", title = "text!", task = "name!", trade = "string!", level = "number!",
  minutes = "number!", competences = "names!", faults = "list", aged = "table", presets = "list", neighbours = "names", arrival = "time", order = "string!",
  operator = "table!", questions = "list", history = "list", papers = "list", folios = "string", labels = "table", risks = "names", energies = "names",
  expectations = "table!", reference = "list!", bad = "list", remark = "any",
}

function define_exercise(value)
  local place = here()
  local exercise = fields(place, plain(place, value, "an exercise"), "the exercise", shape)
  exercise.place = place
  if exercise.trade then
    one_of(place, exercise.trade, words.trades, "trade")
  end
  if exercise.task then
    one_of(place, exercise.task, words.tasks, "task")
  end
  for _, risk in ipairs(exercise.risks or {}) do
    one_of(at(place, "risks"), risk, words.risks, "risk")
  end
  local level = exercise.level
  if level and (level < 1 or level > 5 or level ~= math.floor(level)) then
    mistake(at(place, "level"), "level must be 1, 2, 3, 4 or 5")
    exercise.level = 1
  end
  return register("exercise", exercise)
end

-- ---- Actions ----

local ACTIONS_MAX = 2000

local action_shape = {
  [1] = "name!", on = "name", with = "name", mode = "name", value = "number", text = "string", cites = "list",
  wait = "time", at = "time",
}

local on_terminal = { test_dead = true }
local on_component = {
  look = true, listen = true, touch = true, smell = true, operate = true, push = true, lock = true, tag = true,
  unlock = true, untag = true, identify = true, dissipate = true, spray = true, hypothesis = true, reject = true,
  confirm = true, diagnose = true, query_store = true, dismantle = true, fit = true, disconnect = true, connect = true,
  repair = true, adjust = true, clean = true, lubricate = true, chain = true, block = true, unblock = true, check_still = true,
  cap = true, mark = true, tighten = true, fill = true, bleed = true, refit_guard = true,
}
local with_terminal = { test_dead = true, disconnect = true, connect = true }

-- What an instrument is put on: terminals "1Y1:A1", components and wires, several with blanks between.
local function check_points(line, place, names)
  local rest = names
  while rest and rest ~= "" do
    local name, more = split(rest, " ")
    local _, terminal = split(name, ":")
    if terminal then
      terminal_index(line, place, name)
    elseif name ~= "" then
      component_index(line, place, name)
    end
    rest = more
  end
end

local function check_action(line, place, spec)
  local word = spec[1]
  if word == "measure" then
    check_points(line, place, spec.on or "?")
    check_points(line, place, spec.with or "")
  elseif on_terminal[word] then
    terminal_index(line, place, spec.on or "")
  elseif on_component[word] then
    component_index(line, place, spec.on or "")
  end
  if with_terminal[word] and spec.with then
    terminal_index(line, place, spec.with)
  end
end

local function read_actions(line, place, list, what)
  local actions = host.list({})
  if #(list or {}) > ACTIONS_MAX then
    stop(place, "%s has more than %d actions", what, ACTIONS_MAX)
  end
  for i, each in ipairs(list or {}) do
    local spec = fields(place, each, string.format("action %d of %s", i, what), action_shape)
    local word = spec[1]
    if word then
      local word_place = type(spec.on) == "string" and at_text(place, spec.on) or at_text(place, word)
      if not host.action_known(word) then
        mistake(at_text(place, word), 'unknown action "%s"', word)
      end
      check_action(line, word_place, spec)
      local data = {
        on = spec.on, with = spec.with, mode = spec.mode, value = spec.value, text = spec.text,
        cites = spec.cites and host.list(spec.cites),
      }
      actions[#actions + 1] = { k = word, d = data, wait = spec.wait, at = spec.at }
    end
  end
  return actions
end

-- ---- Expectations: opaque, but names in them must exist ----

local function mark_lists(place, value, name)
  if type(value) ~= "table" then
    return value
  end
  local list = is_list(value)
  if not list and #value > 0 then
    mistake(at(place, name), "%s: a table has either named members or a list, not both", name)
    return host.list({})
  end
  for key, each in pairs(value) do
    value[key] = mark_lists(place, each, list and name or shown(key))
  end
  return list and host.list(value) or value
end

local function each_name(value, f)
  if type(value) == "table" then
    for _, each in ipairs(value) do
      each_name(each, f)
    end
  elseif type(value) == "string" then
    f(value)
  end
end

local function check_expectations(line, exercise)
  local place = at(exercise.place, "expectations")
  local expectations = exercise.expectations or {}
  if type(expectations.root) == "string" then
    -- A fault's name, or a setting's somebody left wrong.
    local known = false
    for _, preset in ipairs(exercise.presets or {}) do
      known = known or type(preset) == "table" and preset[1] == expectations.root
    end
    local component, mode = component_and_id(line, place, expectations.root, "root")
    if component and not known then
      local ids = {}
      for _, variant in ipairs(component.variants) do
        ids[#ids + 1] = variant.id
      end
      for _, word in ipairs(words.modes) do
        ids[#ids + 1] = word
      end
      if not contains(ids, mode) then
        mistake(at_text(place, expectations.root), 'root "%s": unknown failure mode%s', expectations.root,
          did_you_mean(mode, ids))
      end
    end
  end
  if type(expectations.element) == "string" then
    component_index(line, place, expectations.element)
  end
  for _, name in ipairs(type(expectations.modes) == "table" and expectations.modes or {}) do
    one_of(place, name, words.modes, "failure mode")
  end
  for _, name in ipairs(type(expectations.causes) == "table" and expectations.causes or {}) do
    one_of(place, name, words.causes, "cause")
  end
  each_name(expectations.repair, function(name)
    component_index(line, place, name)
  end)
  each_name(expectations.chain, function(name)
    component_index(line, place, name)
  end)
  for _, member in ipairs { "functional_chain", "order", "marks", "guards", "bleed", "leak_tests" } do
    each_name(expectations[member], function(name)
      component_index(line, at(place, member), name)
    end)
  end
  for _, member in ipairs { "torques", "lubrication", "waste" } do
    for name in pairs(type(expectations[member]) == "table" and expectations[member] or {}) do
      component_index(line, at(place, member), name)
    end
  end
  each_name(expectations.points, function(name)
    terminal_index(line, at(place, "points"), name)
  end)
  if type(expectations.settings) == "table" then
    for name in pairs(expectations.settings) do
      if type(name) == "string" then
        setting_index(line, place, name)
      end
    end
  end
  each_name(expectations.tests, function(name)
    local known = {}
    for _, test in ipairs(line.tests and line.tests.value or {}) do
      known[#known + 1] = type(test) == "table" and shown(test.id) or "?"
    end
    one_of(place, name, known, "test")
  end)
  if expectations[1] ~= nil or is_list(expectations) then
    mistake(place, "expectations must be a table with named members")
    return {}
  end
  return mark_lists(place, expectations, "expectations")
end

-- ---- The rest of an exercise ----

-- A fault as it crosses: there at once, whole and for good, unless its course says otherwise.
local function whole_fault(index, at)
  return { variant = index, at = at or 0, severity = 1, ramp = 0, every = 0, lasting = 0, on = 0, off = 0,
    when = host.list({}) }
end

local fault_shape = {
  [1] = "name!", at = "time", ramp = "time", severity = "number", every = "time", lasting = "time", when = "any",
  intermittent = "table", remark = "any",
}

-- At work for the first `lasting` of each `every`.
local function read_window(place, spec, fault)
  if (spec.every == nil) ~= (spec.lasting == nil) then
    mistake(at_text(place, spec[1]), 'fault "%s": every and lasting go together', spec[1])
  elseif spec.every and (spec.lasting <= 0 or spec.lasting >= spec.every) then
    mistake(at_text(place, spec[1]), 'fault "%s": lasting must be shorter than every', spec[1])
  end
  fault.every, fault.lasting = spec.every or 0, spec.lasting or 0
end

-- Chance: mean times at work and away.
local function read_chain(place, spec, fault)
  if spec.intermittent then
    local chain = fields(at_text(place, spec[1]), spec.intermittent, "intermittent of fault " .. spec[1],
      { on = "time!", off = "time!" })
    fault.on, fault.off = chain.on or 1, chain.off or 1
    if fault.on <= 0 or fault.off <= 0 then
      mistake(at_text(place, spec[1]), 'fault "%s": on and off of intermittent must be times', spec[1])
    end
  end
end

-- `what` begins each sentence: "fault" of an exercise, "--fault" of the command line.
local function read_fault(line, place, each, what)
  local spec = fields(place, each, what == "fault" and "a fault" or what, fault_shape)
  local index = spec[1] and fault_index(line, place, spec[1], what)
  if not index then
    return nil
  end
  local fault = whole_fault(index, spec.at)
  fault.severity, fault.ramp = spec.severity or 1, spec.ramp or 0
  if fault.severity < 0.001 or fault.severity > 1 then
    mistake(at_text(place, spec[1]), '%s "%s": severity must be from 0.001 to 1', what, spec[1])
  end
  read_window(place, spec, fault)
  read_chain(place, spec, fault)
  fault.when = formula(place, spec.when, what .. " " .. spec[1] .. ", when", line_names(line))
  return fault
end

local function read_faults(line, exercise)
  local list = host.list({})
  local place = at(exercise.place, "faults")
  for _, each in ipairs(exercise.faults or {}) do
    list[#list + 1] = read_fault(line, place, each, "fault")
  end
  return list
end

-- neighbours = { "4S1.worn" }: other faults of the line that begin with the same sentence.
local function read_neighbours(line, exercise)
  local list = host.list({})
  local place = at(exercise.place, "neighbours")
  for _, name in ipairs(exercise.neighbours or {}) do
    list[#list + 1] = fault_index(line, place, name, "neighbour")
  end
  return list
end

-- aged = { ["1A.leaking"] = 0.4 }: a damage that wear has done before the exercise begins.
local function read_aged(line, exercise)
  local list = host.list({})
  local place = at(exercise.place, "aged")
  for name, damage in pairs(exercise.aged or {}) do
    local rows = wear_rows(line, place, shown(name))
    if type(damage) ~= "number" or damage < 0 or damage > 1 then
      mistake(at_text(place, shown(name)), 'aged "%s" wants a damage from 0 to 1', shown(name))
    else
      for _, row in ipairs(rows) do
        list[#list + 1] = { row, damage }
      end
    end
  end
  return list
end

local function read_presets(line, exercise)
  local list = host.list({})
  for _, each in ipairs(exercise.presets or {}) do
    local spec = fields(exercise.place, each, "a preset", { [1] = "name!", [2] = "number!" })
    if spec[1] and spec[2] then
      local index, setting = setting_index(line, exercise.place, spec[1])
      if index and (spec[2] < setting.minimum or spec[2] > setting.maximum) then
        mistake(at_text(exercise.place, spec[1]), "preset %s must be from %s to %s %s", spec[1], shown(setting.minimum),
          shown(setting.maximum), setting.unit)
      elseif index then
        list[#list + 1] = { index, spec[2] }
      end
    end
  end
  return list
end

local function read_questions(exercise)
  local list = host.list({})
  local place = at(exercise.place, "questions")
  for _, each in ipairs(exercise.questions or {}) do
    local spec = fields(place, each, "a question", { id = "name!", person = "name!", q = "text!", a = "text!" })
    list[#list + 1] = {
      id = spec.id or "?", person = spec.person or "operator", q = spec.q or { fr = "?", en = "?" },
      a = spec.a or { fr = "?", en = "?" },
    }
  end
  return list
end

-- Adds the lines of a history to a list: one with the number of an order that is there already replaces it.
local function add_history(line, place, rows, list, orders)
  for _, each in ipairs(rows) do
    local spec = fields(place, each, "a line of the history",
      { date = "name!", order = "string", ref = "string", finding = "text!", action = "text!", hours = "number" })
    local ref = spec.ref or ""
    if ref ~= "" then
      component_index(line, place, ref)
    end
    local order = spec.order or ""
    local row = orders[order] or #list + 1
    if order ~= "" then
      orders[order] = row
    end
    list[row] = {
      date = spec.date or "?", order = order, ref = ref, finding = spec.finding or { fr = "?", en = "?" },
      action = spec.action or { fr = "?", en = "?" }, hours = spec.hours or 0,
    }
  end
end

-- What the line remembers, then what the exercise adds, by date.
local function read_history(line, exercise)
  local list, orders = host.list({}), {}
  local told = line.history or { value = {} }
  add_history(line, told.place, told.value, list, orders)
  if exercise then
    add_history(line, at(exercise.place, "history"), exercise.history or {}, list, orders)
  end
  if #told.value > 0 then
    table.sort(list, function(a, b)
      return a.date < b.date
    end)
  end
  return list
end

-- Nominal readings: one point or two, what is read there, and when.
local function read_readings(line)
  local list = host.list({})
  local told = line.readings or { value = {} }
  for _, each in ipairs(told.value) do
    local spec = fields(told.place, each, "a reading",
      { [1] = "name!", [2] = "name", value = "text!", when = "text" })
    local points = host.list({})
    for _, name in ipairs({ spec[1], spec[2] }) do
      local _, terminal = split(name, ":")
      if terminal then
        terminal_index(line, told.place, name)
      else
        component_index(line, told.place, name)
      end
      points[#points + 1] = name
    end
    list[#list + 1] = { points = points, value = spec.value or { fr = "?", en = "?" }, when = spec.when or { fr = "", en = "" } }
  end
  return list
end

local function require_energies(line, exercise)
  local known = {}
  for _, energy in ipairs(line.encoded_energies) do
    known[#known + 1] = energy.id
    energy.required = contains(exercise.energies or {}, energy.id)
  end
  for _, name in ipairs(exercise.energies or {}) do
    one_of(at(exercise.place, "energies"), name, known, "energy of the line")
  end
  return line.encoded_energies
end

local function read_operator(exercise)
  local place = at(exercise.place, "operator")
  local spec = fields(place, exercise.operator or {}, "operator", { name = "text!", says = "text!" })
  return { name = spec.name or { fr = "?", en = "?" }, says = spec.says or { fr = "?", en = "?" } }
end

local function extra_papers(exercise)
  local list = {}
  for i, each in ipairs(exercise.papers or {}) do
    list[i] = read_paper(at(exercise.place, "papers"), each)
  end
  return list
end

local suffixes = { ["@"] = "at", ["~"] = "ramp", ["*"] = "severity" }

-- A number of a wish: seconds, with a unit or without, or a severity. nil is told.
local function wished_number(text, field, value)
  local number = tonumber(value) or field ~= "severity" and host.unit(value, "s") or nil
  if not number or number < 0 then
    mistake(nowhere(), '--fault %s: "%s" is no %s', text, value, field == "severity" and "severity" or "time")
    return nil
  end
  return number
end

-- --fault REF.mode[@5 s][~20 min][*0.6][?formula]: the course of an author's wish, in any order but the formula's.
local function read_wish(text)
  local spec = {}
  local name, when = split(text, "?")
  spec.when = when
  local stop = #name
  for i = #name, 1, -1 do
    local field = suffixes[name:sub(i, i)]
    if field then
      spec[field], stop = wished_number(text, field, name:sub(i + 1, stop)), i - 1
    end
  end
  spec[1] = name:sub(1, stop)
  return spec
end

local function wished_faults(line, list)
  for _, text in ipairs(host.faults) do
    local wish = read_wish(text)
    if wish[1] == "" then
      mistake(nowhere(), "--fault %s: write REF.mode", text)
    else
      list[#list + 1] = read_fault(line, nowhere(), wish, "--fault")
    end
  end
  return list
end

-- What a list shows of them.
function line_card(line)
  return { format = "depanne-card/1", exercise = false, id = line.id, title = line.name, scene = scene_of(line).file }
end

function exercise_card(exercise)
  return {
    format = "depanne-card/1", exercise = true, id = exercise.id or "?", title = exercise.title, line = exercise.line or "",
    task = exercise.task or "diagnose", trade = exercise.trade or "electrical", level = exercise.level or 1,
    minutes = exercise.minutes or 0, competences = host.list(exercise.competences or {}),
  }
end

-- A line without an exercise: nobody comes, nothing is wrong but what the command line says.
function compile_bare(line)
  local plant = build_line(line)
  local folios = build_folios(line)
  return {
    format = "depanne-scenario/1", api = 1, id = line.id, exercise = false, title = line.name, task = "", trade = "electrical",
    level = 1, minutes = 0, competences = host.list({}), plant = plant, faults = wished_faults(line, host.list({})), aged = host.list({}),
    presets = host.list({}), neighbours = host.list({}), arrival = 0, order = "", operator = { name = { fr = "", en = "" }, says = { fr = "", en = "" } },
    questions = host.list({}), history = read_history(line), readings = read_readings(line), papers = build_papers(line, folios, {}),
    energies = line.encoded_energies, tests = build_tests(line), risks = host.list({}), folios = folios,
    scene = build_scene(line), panel = build_panel(line), expectations = {}, reference = host.list({}), bad = host.list({}),
  }
end

function compile_exercise(exercise)
  local line = load_as("line", exercise.line or "", at(exercise.place, "line"))
  local plant = build_line(line)
  local folios = build_folios(line)
  local place = exercise.place
  if exercise.folios then
    replace_folios(line, folios, exercise.folios, at(place, "folios"))
  end
  if exercise.labels then
    relabel_folios(folios, exercise.labels, at(place, "labels"))
  end
  return {
    format = "depanne-scenario/1", api = 1, id = exercise.id or "?", exercise = true, title = exercise.title,
    task = exercise.task or "diagnose", trade = exercise.trade or "electrical", level = exercise.level or 1,
    minutes = exercise.minutes or 0, competences = host.list(exercise.competences or {}), plant = plant,
    faults = wished_faults(line, read_faults(line, exercise)), aged = read_aged(line, exercise), presets = read_presets(line, exercise), neighbours = read_neighbours(line, exercise),
    arrival = exercise.arrival or 0, order = exercise.order or "", operator = read_operator(exercise),
    questions = read_questions(exercise), history = read_history(line, exercise), readings = read_readings(line),
    papers = build_papers(line, folios, extra_papers(exercise)), energies = require_energies(line, exercise),
    tests = build_tests(line), risks = host.list(exercise.risks or {}), folios = folios, scene = build_scene(line),
    panel = build_panel(line), expectations = check_expectations(line, exercise),
    reference = read_actions(line, at(place, "reference"), exercise.reference, "the reference solution"),
    bad = read_actions(line, at(place, "bad"), exercise.bad, "the bad list"),
  }
end
