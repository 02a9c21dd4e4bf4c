/** Figures that the command has computed: no roster is on this page. */
import { createApp, defineComponent, h, ref } from 'vue';
import results from '../results.json';

const indicators = { 'development-ratio': '党员比例', admissions: '发展党员数' };

const School = defineComponent(() => {
  const indicator = ref('development-ratio');
  const told = ref('');
  return () => [
    h('h1', '发展党员'),
    h('label', [
      '指标 ',
      h(
        'select',
        {
          value: indicator.value,
          onChange: (event: Event) => {
            indicator.value = (event.target as HTMLSelectElement).value;
          },
        },
        Object.entries(indicators).map(([value, text]) => h('option', { value }, text)),
      ),
    ]),
    h('muster-chart', { results, indicator: indicator.value }),
    h('muster-table', {
      results,
      indicator: indicator.value,
      'onMuster-answer': ({ detail }: CustomEvent) => {
        told.value = detail.results.asOf;
      },
    }),
    h('p', { id: 'told' }, told.value),
  ];
});

// Objects such as results are given to elements that are there.
await customElements.whenDefined('muster-chart');
createApp(School).mount('#app');
